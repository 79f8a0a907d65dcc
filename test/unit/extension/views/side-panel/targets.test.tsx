// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { send } from '../../../../../extension/views/lib/client.ts'
import { App } from '../../../../../extension/views/side-panel/app.tsx'
import { unconnected } from '../../../../gallery/data.ts'

/** Who is told that something changed. */
const told = vi.hoisted(() => new Set<() => void>())
vi.mock('../../../../../extension/views/lib/client.ts', () => ({
  onChanged: (one: () => void) => {
    told.add(one)
    return () => told.delete(one)
  },
  send: vi.fn(),
}))

const sent = vi.mocked(send)
const asks = () => sent.mock.calls.filter(([message]) => message === 'take-target').length
const wait = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)))
const LAST = { id: 1 }

beforeEach(() => {
  vi.useFakeTimers()
  sent.mockReset()
  sent.mockImplementation(async (message) => (message === 'app-state' ? { ...unconnected } : null) as never)
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

const change = async () => {
  for (const one of told) await act(async () => one())
  await wait(0)
}

it('a change asks at most once', async () => {
  await openIn(LAST)
  for (let changes = 0; changes < 3; changes++) {
    const before = asks()
    await change()
    expect(asks() - before).toBe(1)
  }
})

it('in another window, however often something changes meanwhile, one asks', async () => {
  await openIn({ id: 2 })
  for (let changes = 0; changes < 5; changes++) await change()
  await wait(4_000)
  expect(asks()).toBe(1)
})
