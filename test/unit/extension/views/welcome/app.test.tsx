// @vitest-environment happy-dom
/** The first run against a relay that answers and offers nothing: the page says what is wrong, and who can mend it. */
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import type { AppState } from '../../../../../extension/contracts/messages/app-state.ts'
import { App } from '../../../../../extension/views/welcome/app.tsx'
import { failure, unconnected } from '../../../../gallery/data.ts'

const shown = vi.hoisted(() => ({ appState: null as unknown, reload: vi.fn() }))
vi.mock('../../../../../extension/views/hooks/use-app-state.ts', () => ({ useAppState: () => shown }))

const relay = { url: 'https://relay.example.com', failure: null, version: null }
const show = (more: Partial<AppState>) => {
  shown.appState = { ...unconnected, relay, ...more }
  return act(() => render(<App />, document.body))
}
const notice = () => document.querySelector<HTMLElement>('[data-none]')
afterEach(() => render(null, document.body))

it.each([
  ['the relay has none', {}, 'Ask the relay administrator to add an environment to the relay’s configuration.'],
  [
    'the organization names others',
    { policy: { environments: ['live', 'trial'] } },
    'Your organization’s settings name an environment that the relay does not have: live, trial.',
  ],
])('it is connected, and no environment is available: %s', async (_, more, sentence) => {
  await show(more)
  expect(notice()?.textContent).toContain('No environment is available')
  expect(notice()?.textContent).toContain(sentence)
  expect(document.querySelector('.notice.good')).toBeNull()
  expect(document.querySelector('[data-action="add-token"]')?.getAttribute('aria-disabled')).toBe('true')
  await act(() => notice()?.querySelector('button')?.click())
  expect(shown.reload).toHaveBeenCalled()
})

it.each([
  ['no relay is connected', { relay: { ...relay, url: null } }],
  ['the relay does not answer', { relay: { ...relay, failure: failure('relay_unreachable') } }],
])('it says nothing of environments where %s', async (_, more) => {
  await show(more)
  expect(notice()).toBeNull()
})
