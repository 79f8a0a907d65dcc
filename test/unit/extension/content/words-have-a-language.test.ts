// @vitest-environment happy-dom
/** In a page of another language, each element of ours says in which language its words are. */
import { afterEach, expect, test, vi } from 'vitest'
import { createView } from '../../../../extension/content/coach/card.ts'
import { showParameterMarks } from '../../../../extension/content/parameters/parameter-marks.ts'
import { showPortalPanel } from '../../../../extension/content/portal/portal-panel.ts'
import type { CoachTask } from '../../../../extension/contracts/pages/coach-task.ts'

const marks = vi.hoisted(() => ({ language: 'el' }))
vi.mock('../../../../extension/content/lib/browser.ts', () => import('../../../support/fake-browser.ts'))
vi.mock('../../../../extension/content/lib/request.ts', () => ({
  ask: vi.fn(async (message: string) =>
    message === 'page/marks'
      ? {
          language: marks.language,
          summary: { result: 'match', text: 'x', title: '', again: 'y' },
          marks: [{ parameter: 'A', result: 'match', text: 'z', title: '' }],
        }
      : null,
  ),
}))

let life = new AbortController()
afterEach(() => {
  life.abort()
  life = new AbortController()
})

const langOf = (kind: string) =>
  [...document.querySelectorAll(`[data-integrations-for-ebs="${kind}"]`)].map((host) => host.getAttribute('lang'))

test('the tab in the portal, and the frame of the panel', () => {
  document.body.innerHTML = '<div role="tablist"><button role="tab">Users</button></div><div id="content"></div>'
  const page = { origins: [], path: '/', tabs: '[role="tablist"]', content: '#content' }
  showPortalPanel(page, { language: 'el', tab: 'Διασυνδέσεις', title: '', notHere: '' }, life)
  expect(document.querySelectorAll('[role="tab"]')[1]?.getAttribute('lang')).toBe('el')
  expect(langOf('panel')).toEqual(['el'])
})

test('the marks', async () => {
  document.body.innerHTML = '<section><h2>Store</h2><table><tr data-id="A"><td>x</td></tr></table></section>'
  showParameterMarks({ url: location.href, section: 'section', row: 'tr', idAttribute: 'data-id' }, life)
  await vi.waitFor(() => expect([...langOf('summary'), ...langOf('mark')]).toEqual(['el', 'el']))
})

test('the coach, also when the language has changed since its last card: each word, and the names that it quotes', async () => {
  const shadows: ShadowRoot[] = []
  const attach = Element.prototype.attachShadow
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, options) {
    const root = attach.call(this, options)
    shadows.push(root)
    return root
  })
  Object.assign(HTMLElement.prototype, { showPopover: () => undefined, hidePopover: () => undefined })
  const view = createView(
    life,
    () => undefined,
    () => undefined,
  )
  const words = (hide: string) => ({ name: '', copy: '', takeButton: '', hide }) as CoachTask['words']
  const button = () => shadows[0]?.querySelector('button')?.textContent
  view.show({ step: 'add', title: 'Select “Add Token”' }, null, { language: 'en', words: words('Hide') })
  const writes = (title: string) =>
    vi.waitFor(() => expect(shadows[0]?.querySelector('.title')?.textContent).toBe(title))
  await writes('Select “Add Token”')
  expect([langOf('coach'), button(), shadows[0]?.querySelector('[lang]')]).toEqual([['en'], 'Hide', null])
  view.show({ step: 'add', title: 'Επιλέξτε «Add Token»' }, null, { language: 'el', words: words('Απόκρυψη') })
  await writes('Επιλέξτε «Add Token»')
  expect([langOf('coach'), button()]).toEqual([['el'], 'Απόκρυψη'])
  expect(shadows[0]?.querySelector('[lang="en"]')?.textContent).toBe('Add Token')
  view.remove()
})
