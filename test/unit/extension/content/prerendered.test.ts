// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { enterCoach } from '../../../../extension/content/coach/coach.ts'
import { ask } from '../../../../extension/content/lib/request.ts'
import { enterPage } from '../../../../extension/content/main.ts'

vi.mock('../../../../extension/content/lib/browser.ts', () => import('../../../support/fake-browser.ts'))
vi.mock('../../../../extension/content/lib/request.ts', () => ({ ask: vi.fn(async () => null) }))

/** The browser prerenders the page that the script is in, or does no longer. */
const prerendering = (value: boolean) =>
  Object.defineProperty(Document.prototype, 'prerendering', { value, configurable: true })
const activate = () => {
  prerendering(false)
  document.dispatchEvent(new Event('prerenderingchange'))
}

afterEach(() => {
  Reflect.deleteProperty(Document.prototype, 'prerendering')
  vi.mocked(ask).mockClear()
})

it.each([
  ['panel and marks', enterPage, 'page/task'],
  ['the coach', enterCoach, 'coach/task'],
] as const)('%s ask for nothing in a prerendered page, and once when it is activated', async (_, enter, message) => {
  prerendering(true)
  enter()
  expect(ask).not.toHaveBeenCalled()
  activate()
  activate()
  expect(vi.mocked(ask).mock.calls).toEqual([[message, {}]])
  await vi.waitFor(() => expect(vi.mocked(ask).mock.settledResults).toHaveLength(1))
})

it('in a page that is not prerendered they enter at once', () => {
  enterPage()
  expect(ask).toHaveBeenCalledWith('page/task', {})
})
