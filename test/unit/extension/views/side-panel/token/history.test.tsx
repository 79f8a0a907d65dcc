// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { TokenHistory } from '../../../../../../extension/views/side-panel/token/history.tsx'

const EVENTS = Array.from({ length: 1000 }, (_, id) => ({ id, at: '2026-06-01T12:00:00.000Z', event: 'revealed' }))
vi.mock('../../../../../../extension/views/lib/client.ts', () => ({ send: vi.fn(async () => ({ events: EVENTS })) }))

/** What the browser calls when the end of the lines comes in sight. */
let seen: (() => void) | undefined
vi.stubGlobal(
  'IntersectionObserver',
  class {
    constructor(onEntries: (entries: { isIntersecting: boolean }[]) => void) {
      seen = () => onEntries([{ isIntersecting: true }])
    }
    observe() {}
    disconnect() {}
  },
)
afterEach(() => render(null, document.body))

async function unfold(): Promise<void> {
  await act(() => render(<TokenHistory of="ref" />, document.body))
  const fold = document.querySelector('details') as HTMLDetailsElement
  await act(async () => {
    fold.open = true
    fold.dispatchEvent(new Event('toggle'))
  })
}
const lines = () => document.querySelectorAll('[data-event]').length

it('a thousand lines are rendered as they come in sight', async () => {
  await unfold()
  expect(lines()).toBe(24)
  await act(() => seen?.())
  expect(lines()).toBe(48)
})

it('all times of a page share one timer, which ends with them', async () => {
  const set = vi.spyOn(globalThis, 'setInterval')
  const clear = vi.spyOn(globalThis, 'clearInterval')
  await unfold()
  expect(set).toHaveBeenCalledTimes(1)
  await act(() => render(null, document.body))
  expect(clear).toHaveBeenCalledWith(set.mock.results[0]?.value)
})
