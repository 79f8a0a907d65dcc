// @vitest-environment happy-dom
import { render, type VNode } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { AppState } from '../../../../../extension/contracts/app-state.ts'
import { ClipboardNotice } from '../../../../../extension/views/side-panel/frame/clipboard-notice.tsx'
import { LockScreen } from '../../../../../extension/views/side-panel/lock/lock-screen.tsx'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  render(null, document.body)
  vi.useRealTimers()
})

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString()
const VIEWS: [string, () => VNode][] = [
  [
    'a copied value is cleared',
    () => <ClipboardNotice clipboard={{ at: inSeconds(20), state: 'clears', offer: false }} />,
  ],
  ['the next passphrase may be tried', () => <LockScreen lock={{ retryAt: inSeconds(20) } as AppState['lock']} />],
]

it.each(VIEWS)('until %s, the seconds are seen and not said aloud one by one', async (_, view) => {
  await act(() => render(view(), document.body))
  const said = () => document.querySelector('[role="status"]')?.textContent
  const before = said()
  expect(before).not.toBe('')
  expect(document.body.textContent).toContain('20 s')
  for (let second = 0; second < 3; second++) await act(async () => void (await vi.advanceTimersByTimeAsync(1_000)))
  expect(document.body.textContent).toContain('17 s')
  expect(said()).toBe(before)
})
