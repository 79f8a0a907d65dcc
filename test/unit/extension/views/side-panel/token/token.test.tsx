// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import type { AppState } from '../../../../../../extension/contracts/app-state.ts'
import type { WizardState } from '../../../../../../extension/contracts/wizard-state.ts'
import { Token } from '../../../../../../extension/views/side-panel/token/token.tsx'
import { test as environment, TOKENS } from '../../../../../gallery/data.ts'

vi.mock('../../../../../../extension/views/lib/client.ts', () => ({
  send: vi.fn(async () => ({ events: [] })),
  onChanged: vi.fn(),
}))
afterEach(() => render(null, document.body))

const token = TOKENS[0] as (typeof TOKENS)[number]
const appState = { environments: [environment], tokens: [token], clipboard: null, policy: {} } as unknown as AppState
const done = (kind: 'create' | 'replace') =>
  ({ step: 'done', ref: token.ref, intent: { kind }, checks: [], failure: null }) as unknown as Extract<
    WizardState,
    { step: 'done' }
  >

/** What can be pressed below the heading, in the order of the page. */
async function controls(created?: ReturnType<typeof done>): Promise<string[]> {
  const more = created ? { created } : {}
  await act(() => render(<Token appState={appState} refOf={token.ref} {...more} />, document.body))
  const found = [...document.querySelectorAll<HTMLElement>('.content button, .content summary')]
  return found.map((one) => one.dataset.action ?? one.textContent ?? '')
}

it.each(['create', 'replace'] as const)(
  'copying and handing over come first when it was just made: %s',
  async (kind) => {
    const found = await controls(done(kind))
    expect(found.slice(0, 2)).toEqual(['copy', 'Hand over'])
    expect(found).toContain('reveal')
  },
)

it('showing comes first at any other time', async () => {
  expect((await controls()).slice(0, 2)).toEqual(['reveal', 'copy'])
})
