// @vitest-environment happy-dom
/** How long a page is watched: while content may still load, while what is looked for is there, and on the right address. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { observePage } from '../../../../../extension/content/lib/observe-page.ts'

vi.mock('../../../../../extension/content/lib/browser.ts', () => import('../../../../support/fake-browser.ts'))

const PATIENCE_MS = 15_000
let life: AbortController
let watching: number
let isThere: boolean
let isHere: boolean
const left = vi.fn()
/** The page changes: what a mutation does. */
let change: () => void

beforeEach(() => {
  vi.useFakeTimers()
  life = new AbortController()
  watching = 0
  isThere = false
  isHere = true
  left.mockClear()
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(heard: () => void) {
        change = heard
      }
      observe() {
        watching++
      }
      disconnect() {
        watching--
      }
      takeRecords() {
        return []
      }
    },
  )
})
afterEach(() => {
  life.abort()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const observe = () => observePage({ isHere: () => isHere, look: () => isThere, leave: left }, life)

test('a page that never has it is watched for 15 s, and by nobody afterwards', () => {
  observe()
  vi.advanceTimersByTime(PATIENCE_MS - 1)
  expect(watching).toBe(1)
  vi.advanceTimersByTime(1)
  expect([watching, left.mock.calls.length, vi.getTimerCount()]).toEqual([0, 1, 0])
})

test('a page that has it is watched as long as it has, and for 15 s more', () => {
  isThere = true
  observe()
  vi.advanceTimersByTime(10 * PATIENCE_MS)
  expect(watching).toBe(1)
  change()
  isThere = false
  change()
  vi.advanceTimersByTime(PATIENCE_MS - 1)
  expect([watching, left.mock.calls.length]).toEqual([1, 0])
  vi.advanceTimersByTime(PATIENCE_MS)
  expect([watching, left.mock.calls.length]).toEqual([0, 1])
})

test('after that, a click or a navigation in it starts the 15 s again', () => {
  observe()
  vi.advanceTimersByTime(PATIENCE_MS)
  for (const name of ['click', 'popstate']) {
    dispatchEvent(new Event(name))
    expect(watching, name).toBe(1)
    vi.advanceTimersByTime(PATIENCE_MS)
    expect(watching, name).toBe(0)
  }
})

test('a page of another address is not watched, and one that becomes another is left', () => {
  isHere = false
  observe()
  expect(watching).toBe(0)
  isHere = true
  dispatchEvent(new Event('popstate'))
  expect(watching).toBe(1)
  isHere = false
  dispatchEvent(new Event('popstate'))
  expect(watching).toBe(0)
})
