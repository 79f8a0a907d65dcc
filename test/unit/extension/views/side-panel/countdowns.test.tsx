// @vitest-environment happy-dom
import { render, type VNode } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { AppState } from '../../../../../extension/contracts/messages/app-state.ts'
import { announce } from '../../../../../extension/views/lib/announcer.ts'
import { ClipboardNotice } from '../../../../../extension/views/side-panel/frame/clipboard-notice.tsx'
import { LockScreen } from '../../../../../extension/views/side-panel/lock/lock-screen.tsx'

vi.mock('../../../../../extension/views/lib/announcer.ts', () => ({ announce: vi.fn() }))

beforeEach(() => {
  vi.mocked(announce).mockClear()
  vi.useFakeTimers()
})
afterEach(() => {
  render(null, document.body)
  document.body.replaceChildren()
  vi.useRealTimers()
})

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString()
const said = () => vi.mocked(announce).mock.calls.map(([sentence]) => sentence)
const draw = (view: VNode) => act(() => render(view, document.body))

async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++)
    await act(async () => void (await vi.advanceTimersByTimeAsync(1_000)))
}

it('until a copied value is cleared, the seconds are seen, and none is said', async () => {
  await draw(<ClipboardNotice clipboard={{ at: inSeconds(20), state: 'clears', offer: false }} />)
  expect(document.body.textContent).toContain('20 s')
  const before = said()
  await pass(3)
  expect(document.body.textContent).toContain('17 s')
  expect(said()).toEqual(before)
})

it('how long one has to wait for the next passphrase is said once, and that the wait is over', async () => {
  await draw(<LockScreen kept={0} lock={{ retryAt: inSeconds(20) } as AppState['lock']} />)
  expect(said()).toEqual(['Try again in 20 s.'])
  await pass(3)
  expect(document.getElementById('unlock-wait')?.textContent).toBe('Try again in 17 s.')
  expect(said()).toEqual(['Try again in 20 s.'])
  await pass(17)
  expect(said()).toEqual(['Try again in 20 s.', 'You can try again.'])
})
