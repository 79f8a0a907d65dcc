// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ShownValue } from '../../../../../../extension/views/side-panel/token/revealed-value.tsx'

const onHide = vi.fn()

beforeEach(async () => {
  vi.useFakeTimers()
  onHide.mockClear()
  await act(() => render(<ShownValue value="the value" onHide={onHide} />, document.body))
})
afterEach(() => {
  render(null, document.body)
  vi.useRealTimers()
})

it('counts down where everybody sees it', async () => {
  expect(document.body.textContent).toContain('30 s')
  for (let second = 0; second < 12; second++) await act(async () => void (await vi.advanceTimersByTimeAsync(1_000)))
  expect(document.body.textContent).toContain('18 s')
  expect(onHide).not.toHaveBeenCalled()
})

it('hides after 30 seconds', async () => {
  for (let second = 0; second < 30; second++) await act(async () => void (await vi.advanceTimersByTimeAsync(1_000)))
  expect(onHide).toHaveBeenCalledWith(false)
})

it.each([
  ['the window is left', () => dispatchEvent(new Event('blur'))],
  ['the page goes', () => dispatchEvent(new Event('pagehide'))],
  ['the panel is no longer visible', () => document.dispatchEvent(new Event('visibilitychange'))],
])('hides when %s', async (_, happens) => {
  await act(() => void happens())
  expect(onHide).toHaveBeenCalledWith(false)
})

it('hides on Escape, and only that', async () => {
  const key = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true })
  await act(() => void document.dispatchEvent(key))
  expect(onHide).toHaveBeenCalledWith(true)
  expect(key.defaultPrevented).toBe(true)
})

it('says by a live region that the value is shown', () => {
  expect(document.querySelector('[role="status"]')?.textContent).not.toBe('')
})
