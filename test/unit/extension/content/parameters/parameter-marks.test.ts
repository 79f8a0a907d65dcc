// @vitest-environment happy-dom
/** The marks in a page of EBS: its heading keeps its name, and the button that checks again keeps the focus. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ask } from '../../../../../extension/content/lib/request.ts'
import { showParameterMarks } from '../../../../../extension/content/parameters/parameter-marks.ts'
import type { Reply } from '../../../../../extension/contracts/messages/table.ts'

vi.mock('../../../../../extension/content/lib/browser.ts', () => import('../../../../support/fake-browser.ts'))
vi.mock('../../../../../extension/content/lib/request.ts', () => ({ ask: vi.fn() }))

const answer = (text: string): Reply<'page/marks'> => ({
  language: 'en',
  summary: { result: 'match', text, title: '', again: 'Check again' },
  marks: [{ parameter: 'A', result: 'match', text: 'Match', title: '' }],
})
let life: AbortController
/** The roots that the marks closed. */
let roots: ShadowRoot[]

beforeEach(async () => {
  life = new AbortController()
  roots = []
  const attach = Element.prototype.attachShadow
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, options) {
    const root = attach.call(this, options)
    roots.push(root)
    return root
  })
  vi.mocked(ask)
    .mockReset()
    .mockImplementation(async () => answer('1 parameter matches') as never)
  document.body.innerHTML = '<section><h2>Store</h2><table><tr data-id="A"><td>x</td></tr></table></section>'
  showParameterMarks({ url: location.href, section: 'section', row: 'tr', idAttribute: 'data-id' }, life)
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2))
})
afterEach(() => {
  life.abort()
  vi.restoreAllMocks()
})

const line = () => document.querySelector('[data-integrations-for-ebs="summary"]') as HTMLElement
const button = () => roots.flatMap((root) => root.querySelector('button') ?? [])[0] as HTMLButtonElement
const region = () => roots.flatMap((root) => root.querySelector('[role="status"]') ?? [])[0] as HTMLElement
const press = () => {
  const event = new MouseEvent('click')
  Object.defineProperty(event, 'isTrusted', { value: true })
  button().dispatchEvent(event)
}

test('the line is behind the heading, not in it', async () => {
  await vi.waitFor(() => expect(document.querySelector('h2')?.nextElementSibling).toBe(line()))
  expect(document.querySelector('h2')?.children).toHaveLength(0)
})

test('while and after it checks, the line, its button and its region are the same: the focus stays', async () => {
  await vi.waitFor(() => expect(line()).not.toBeNull())
  const before = [line(), button(), region()]
  let found: (words: unknown) => void = () => undefined
  vi.mocked(ask).mockReturnValue(new Promise((resolve) => (found = resolve as typeof found)) as never)
  press()
  press()
  expect(ask).toHaveBeenCalledTimes(3)
  expect([button().disabled, button().ariaDisabled]).toEqual([false, 'true'])
  found(answer('1 parameter does not match'))
  await vi.waitFor(() => expect(region().textContent).toContain('does not match'))
  expect([line(), button(), region()]).toEqual(before)
  expect(line().isConnected).toBe(true)
  expect(roots).toHaveLength(2)
  await vi.waitFor(() => expect(button().ariaDisabled).toBeNull())
})

test('words that have not changed are said again only after a press', async () => {
  await vi.waitFor(() => expect(region().children).toHaveLength(1))
  await new Promise(setImmediate)
  const said = region().firstChild
  document.querySelector('table')?.append(document.createElement('tbody'))
  document.querySelector('section')?.append(document.createElement('p'))
  await new Promise(setImmediate)
  expect(region().firstChild).toBe(said)
  press()
  await vi.waitFor(() => expect(region().firstChild).not.toBe(said))
})
