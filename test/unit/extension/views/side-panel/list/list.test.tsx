// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Failure } from '../../../../../../extension/contracts/errors.ts'
import type { AppState } from '../../../../../../extension/contracts/messages/app-state.ts'
import { send } from '../../../../../../extension/views/lib/client.ts'
import { saveFile } from '../../../../../../extension/views/lib/save-file.ts'
import { changeFilter } from '../../../../../../extension/views/side-panel/list/filter.ts'
import { List } from '../../../../../../extension/views/side-panel/list/list.tsx'
import { endSelection } from '../../../../../../extension/views/side-panel/list/selection.ts'
import { appState, ELSEWHERE, failure, ref, TOKENS } from '../../../../../gallery/data.ts'

vi.mock('../../../../../../extension/views/lib/client.ts', () => ({ send: vi.fn(), onChanged: vi.fn() }))
vi.mock('../../../../../../extension/views/lib/save-file.ts', () => ({ saveFile: vi.fn() }))
vi.stubGlobal(
  'IntersectionObserver',
  class {
    observe = () => undefined
    disconnect = () => undefined
  },
)

const [ELSEWHERE_ONE = raise()] = ELSEWHERE
function raise(): never {
  throw new Error('no sample')
}

const sent = vi.mocked(send)
const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector)
/** Until what it started is done. */
const press = (action: string) =>
  act(async () => {
    find(`[data-action="${action}"]`)?.click()
    await new Promise(requestAnimationFrame)
  })
const choose = (...refs: string[]) =>
  act(async () => {
    for (const one of refs) find(`[data-ref="${one}"] input`)?.click()
  })
const key = (name: string, target: EventTarget = document.body, more: KeyboardEventInit = {}) =>
  act(async () => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }))
  })
const show = (more: Partial<AppState> = {}, failed: Failure | null = null) =>
  act(async () =>
    render(
      <List appState={appState({ tokens: TOKENS, ...more })} failure={failed} reload={() => undefined} />,
      document.body,
    ),
  )
const search = () => find<HTMLInputElement>('input[type="search"]')

beforeEach(() => {
  sent.mockReset()
  vi.mocked(saveFile).mockReset()
})
afterEach(async () => {
  await act(async () => {
    render(null, document.body)
    endSelection()
    changeFilter({ words: '', state: 'all' })
  })
})

test('selected rows are picked by a checkbox that has the name of its token', async () => {
  await show()
  await press('select')
  await choose(ref(0), ref(1))
  expect(find('footer')?.dataset['selected']).toBe('2')
  expect(find(`[data-ref="${ref(0)}"]`)?.textContent).toContain('Surveys · spring campaign')
  await press('end-selection')
  expect(find('[data-selected]')).toBeNull()
})

test('where all tokens were removed, the filter leads to them', async () => {
  const removed = TOKENS.slice(0, 1).map((token) => ({
    ...token,
    retired: { how: 'removed' as const, at: '2026-03-01T12:00:00.000Z', by: null },
  }))
  await show({ tokens: removed })
  expect(find('[data-empty]')).not.toBeNull()
  expect(search()).not.toBeNull()
  await show({ tokens: [] })
  expect(search()).toBeNull()
})

test('what a filter hides is not acted on', async () => {
  await show()
  await press('select')
  await press('select-all')
  await act(async () => changeFilter({ words: 'insights' }))
  await press('bulk-check')
  expect(sent.mock.calls).toEqual([['tokens/check', { refs: [ref(1), ref(3)] }]])
})

test('of the checked ones it says how many could not be checked', async () => {
  const due = { since: '2026-01-20T09:00:00.000Z', reason: 'sign-in' } as const
  await show({ tokens: TOKENS.map((one) => (one.ref === ref(3) ? { ...one, due } : { ...one, due: null })) })
  await press('select')
  await choose(ref(0), ref(3))
  await press('bulk-check')
  expect(find('[data-checked]')?.textContent).toMatch(/^One token checked\. .*1 check overdue\.$/)
})

test('nothing is sent and no file is made while nothing is selected', async () => {
  await show()
  await press('select')
  for (const action of ['bulk-check', 'bulk-csv', 'bulk-json', 'bulk-remove']) await press(action)
  expect(sent).not.toHaveBeenCalled()
  expect(saveFile).not.toHaveBeenCalled()
})

test('the selected ones are saved as a file, without any value', async () => {
  await show()
  await press('select')
  await choose(ref(0))
  await press('bulk-json')
  const [name, text] = vi.mocked(saveFile).mock.calls[0] ?? []
  expect(name).toBe('integrations-tokens.json')
  expect(JSON.parse(text ?? '')).toMatchObject([{ ref: ref(0) }])
})

test('of the removed ones it says how many stay, and takes the removal back', async () => {
  sent.mockResolvedValueOnce({ refs: [ref(7)] } as never)
  await show()
  await press('select')
  await choose(ref(0), ref(7))
  await press('bulk-remove')
  expect(find('[data-removed="1"]')?.textContent).toMatch(/One token removed.*One stays/)
  await press('undo')
  expect(sent.mock.calls.at(-1)).toEqual(['tokens/put-back', { refs: [ref(7)] }])
  expect(find('[data-removed]')).toBeNull()
})

test('ended tokens are neither checked nor removed, with the reason; those that were removed are put back', async () => {
  const removed = { at: '2026-01-20T09:00:00.000Z', by: null, how: 'removed' } as const
  const retired = { [ref(0)]: removed, [ref(7)]: removed, [ref(3)]: { ...removed, how: 'ended' as const } }
  await show({ tokens: TOKENS.map((one) => ({ ...one, retired: retired[one.ref] ?? null })) })
  await act(async () => changeFilter({ state: 'retired' }))
  await press('select')
  await choose(ref(0), ref(3))
  for (const action of ['bulk-check', 'bulk-remove']) {
    await press(action)
    const described = find(`[data-action="${action}"]`)?.getAttribute('aria-describedby')
    expect(find(`#${described}`)?.textContent).toMatch(/no longer in the list/)
  }
  expect(sent).not.toHaveBeenCalled()
  expect(find('[data-action="bulk-put-back"]')).toBeNull()
  await choose(ref(3), ref(7))
  await press('bulk-put-back')
  expect(sent.mock.calls).toEqual([['tokens/put-back', { refs: [ref(0), ref(7)] }]])
})

test('“/” goes to the search, and is no sign in it; Escape clears it, and ends a selection first', async () => {
  await show()
  const stroke = new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true })
  await act(async () => void document.body.dispatchEvent(stroke))
  expect(document.activeElement).toBe(search())
  expect(stroke.defaultPrevented).toBe(true)
  await act(async () => changeFilter({ words: 'insights' }))
  await press('select')
  await key('Escape')
  expect(find('[data-selected]')).toBeNull()
  expect(search()?.value).toBe('insights')
  await key('Escape')
  expect(search()?.value).toBe('')
})

test('Escape in the search clears it', async () => {
  await show()
  await act(async () => changeFilter({ words: 'insights' }))
  await key('Escape', search() ?? document.body)
  expect(search()?.value).toBe('')
})

test('above a few rows there is no search until “/” asks for it', async () => {
  await show({ tokens: TOKENS.slice(0, 2) })
  expect(search()).toBeNull()
  await key('/')
  expect(document.activeElement).toBe(search())
})

test.each(['INPUT', 'TEXTAREA', 'SELECT'])('“/” that is typed into a field stays there: %s', async (tag) => {
  await show()
  const field = document.createElement(tag)
  document.body.append(field)
  const stroke = new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true })
  await act(async () => void field.dispatchEvent(stroke))
  expect(stroke.defaultPrevented).toBe(false)
  expect(document.activeElement).not.toBe(search())
  field.remove()
})

test('“/” with Ctrl, Alt or Meta belongs to the browser', async () => {
  await show()
  for (const held of ['ctrlKey', 'altKey', 'metaKey']) await key('/', document.body, { [held]: true })
  expect(document.activeElement).not.toBe(search())
})

test('turned off in the settings, “/” is an ordinary sign, and the search does not name it', async () => {
  await show()
  expect(search()?.getAttribute('aria-keyshortcuts')).toBe('/')
  expect(search()?.placeholder).toContain('(/)')
  await show({ searchKey: false })
  const stroke = new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true })
  await act(async () => void document.body.dispatchEvent(stroke))
  expect([stroke.defaultPrevented, document.activeElement === search()]).toEqual([false, false])
  expect(search()?.hasAttribute('aria-keyshortcuts')).toBe(false)
  expect(search()?.placeholder).not.toContain('/')
  await act(async () => changeFilter({ words: 'insights' }))
  await key('Escape')
  expect(search()?.value).toBe('')
})

const emptyTitle = () => find('[data-empty] h2')?.textContent

test('a list that could not be read says so, and never that there are no tokens', async () => {
  await show({ tokens: [] }, failure('vault_newer'))
  expect(find('.notice')?.dataset['code']).toBe('vault_newer')
  expect(find('[data-empty]')).toBeNull()
  await show({ tokens: [] })
  expect(emptyTitle()).toBe('No endpoint tokens yet')
})

test('beside tokens of other environments it says that this one has none, not that there are none', async () => {
  await show({ tokens: [], kept: 3 })
  expect(emptyTitle()).toBe('No tokens in this environment')
})

describe('tokens of environments that are not offered', () => {
  const elsewhere = ['head-office', 'branch', 'head-office'].map((environment, index) => ({
    ...ELSEWHERE_ONE,
    ref: ref(60 + index),
    name: `Campaign ${index + 1}`,
    environment,
  }))
  const groups = () =>
    [...document.querySelectorAll('[data-elsewhere] section')].map((group) => [
      group.querySelector('h2')?.textContent,
      ...[...group.querySelectorAll('[data-ref] .strong')].map((name) => name.textContent),
    ])
  const summary = () => find('[data-action="check-all"]')?.parentElement?.textContent

  test('stand together by environment, folded away', async () => {
    await show({ elsewhere })
    expect(groups()).toEqual([
      ['head-office', 'Campaign 1', 'Campaign 3'],
      ['branch', 'Campaign 2'],
    ])
    expect(find('[data-elsewhere]')?.hasAttribute('open')).toBe(false)
  })

  test.each([
    ['branch', [['branch', 'Campaign 2']]],
    ['3 CAMPAIGN', [['head-office', 'Campaign 3']]],
  ])('are found by the words of the search, and shown: %s', async (words, expected) => {
    await show({ elsewhere })
    await act(async () => changeFilter({ words }))
    expect(groups()).toEqual(expected)
    expect(find('[data-elsewhere]')?.hasAttribute('open')).toBe(true)
    expect(summary()).not.toContain('No tokens match')
  })

  test('are gone where none has the words', async () => {
    await show({ elsewhere })
    await act(async () => changeFilter({ words: 'nowhere' }))
    expect(find('[data-elsewhere]')).toBeNull()
    expect(summary()).toContain('No tokens match')
  })
})

test('while several tokens are in no backup, one line says so and leads to it', async () => {
  const line = () => find('[data-no-backup]')
  const last = { at: '2026-01-20T09:00:00.000Z', tokens: 12 }
  await show({ kept: 3 })
  expect(line()?.textContent).toContain('3 tokens are stored only here')
  expect(line()?.querySelector('a')?.getAttribute('href')).toBe('/options.html#backup')
  await show({ kept: 15, backup: { ...last, notInIt: 3 } })
  expect(line()?.textContent).toMatch(/last backup.*12 tokens.*3 tokens on this computer are not in it/i)
  for (const few of [{ kept: 2 }, { kept: 12, backup: { ...last, notInIt: 2 } }]) {
    await show(few)
    expect(line()).toBeNull()
  }
})
