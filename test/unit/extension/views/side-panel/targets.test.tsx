// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { send } from '../../../../../extension/views/lib/client.ts'
import { App } from '../../../../../extension/views/side-panel/app.tsx'
import { unconnected } from '../../../../gallery/data.ts'

vi.mock('../../../../../extension/views/lib/client.ts', () => ({ onChanged: () => () => undefined, send: vi.fn() }))

const sent = vi.mocked(send)
const asks = () => sent.mock.calls.filter(([message]) => message === 'take-target').length
const wait = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)))
const LAST = { id: 1 }

beforeEach(() => {
  vi.useFakeTimers()
  sent.mockReset()
  sent.mockResolvedValue(null)
  sent.mockImplementationOnce(async () => unconnected)
})
afterEach(() => {
  render(null, document.body)
  vi.useRealTimers()
})

async function openIn(window: { id: number }) {
  const windows = { getCurrent: async () => window, getLastFocused: async () => LAST }
  Object.assign(fakeBrowser, { windows })
  await act(() => render(<App seen={unconnected} />, document.body))
  await wait(0)
}

it('in the window that was used last, the panel asks at once where it is to go', async () => {
  await openIn(LAST)
  expect(asks()).toBeGreaterThan(0)
})

it('in another window it lets that one ask before it', async () => {
  await openIn({ id: 2 })
  await wait(2_000)
  expect(asks()).toBe(0)
  await wait(2_000)
  expect(asks()).toBeGreaterThan(0)
})
