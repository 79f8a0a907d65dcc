// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { AppState } from '../../../../../../extension/contracts/messages/app-state.ts'
import type { TokenRow } from '../../../../../../extension/contracts/token/row.ts'
import { send } from '../../../../../../extension/views/lib/client.ts'
import { go } from '../../../../../../extension/views/side-panel/frame/navigation.ts'
import { Token } from '../../../../../../extension/views/side-panel/token/token.tsx'
import { BESIDE, BESIDE_DUE, several } from '../../../../../gallery/data.ts'

vi.mock('../../../../../../extension/views/lib/client.ts', () => ({
  send: vi.fn(async () => ({ events: [], days: [] })),
  onChanged: vi.fn(),
}))
vi.mock('../../../../../../extension/views/side-panel/frame/navigation.ts', { spy: true })
beforeEach(() => vi.clearAllMocks())
afterEach(() => render(null, document.body))

const [NEW, OLD] = BESIDE.map(({ ref }) => ref) as [string, string]

async function show(ref: string, tokens: TokenRow[] = BESIDE): Promise<void> {
  const appState = { environments: [several], tokens, clipboard: null, policy: {} } as unknown as AppState
  await act(() => render(<Token appState={appState} refOf={ref} />, document.body))
}
const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector)
const press = (selector: string) => act(() => find(selector)?.click())
const done = () =>
  [...document.querySelectorAll<HTMLElement>('[data-plan-step]')].map((step) => [
    step.dataset['planStep'],
    step.dataset['done'],
  ])
const changes = () =>
  vi.mocked(send).mock.calls.flatMap(([name, request]) => (name === 'replacement/change' ? [request] : []))

it.each([
  ['new', NEW],
  ['old', OLD],
])('the four steps are on the page of the %s token, with what was seen and when', async (which, ref) => {
  await show(ref)
  expect(find(`[data-plan="${which}"]`)).not.toBeNull()
  expect(done()).toEqual([
    ['prepared', 'true'],
    ['handedOver', 'false'],
    ['switched', 'false'],
    ['retire', undefined],
  ])
  // A link that was made is seen, and proves no hand-over: the tick is the admin's.
  expect(find('[data-seen="handed-over"]')?.textContent).toMatch(/^Handed over encrypted · .*\d/)
})

it('each page leads to the other', async () => {
  await show(NEW)
  await press('[data-action="open-other"]')
  expect(go).toHaveBeenLastCalledWith({ view: 'token', ref: OLD })
})

it('a tick is sent for the new token, whichever page it is on', async () => {
  await show(OLD)
  await press('#tick-switched')
  expect(changes()).toEqual([{ ref: NEW, change: { what: 'tick', step: 'switched', done: true } }])
})

it('retiring leads to the page that asks first, and sends nothing', async () => {
  await show(OLD)
  await press('[data-action="retire"]')
  expect(go).toHaveBeenLastCalledWith({ view: 'revoke', ref: OLD, successor: NEW })
  expect(vi.mocked(send).mock.calls.some(([name]) => name === 'wizard/revoke')).toBe(false)
})

it('a new one that EBS does not hold as it should is not called prepared', async () => {
  const differs = BESIDE.map((row) => ({ ...row, verification: null }))
  await show(NEW, differs)
  expect(done()[0]).toEqual(['prepared', 'false'])
})

it('on its day the plan says so', async () => {
  await show(OLD, BESIDE_DUE)
  expect(find('[data-due="retire"]')?.textContent).toContain('Revoke the old token once')
})

it('what is being replaced is not replaced a second time', async () => {
  await show(OLD)
  expect(find('[data-action="replace"]')).toBeNull()
  expect(find('[data-action="revoke"]')).not.toBeNull()
  await show(NEW)
  expect(find('[data-action="replace"]')).not.toBeNull()
})
