// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { announce } from '../../../../../../extension/views/lib/announcer.ts'
import { Reveal } from '../../../../../../extension/views/side-panel/token/reveal.tsx'

vi.mock('../../../../../../extension/views/lib/announcer.ts', () => ({ announce: vi.fn() }))

vi.mock('../../../../../../extension/views/lib/client.ts', () => ({ send: async () => ({ value: 'the value' }) }))

const isShown = () => document.querySelector('code')?.textContent === 'the value'

beforeEach(async () => {
  vi.useFakeTimers()
  vi.mocked(announce).mockClear()
  await act(() => render(<Reveal tokenRef="AAAAAAAAAAAAAAAAAAAAAA" />, document.body))
  expect(isShown()).toBe(false)
  await act(async () => document.querySelector<HTMLElement>('[data-action=reveal]')?.click())
  expect(isShown()).toBe(true)
})
afterEach(() => {
  render(null, document.body)
  document.body.replaceChildren()
  vi.useRealTimers()
})

it('counts down where everybody sees it', async () => {
  expect(document.body.textContent).toContain('30 s')
  for (let second = 0; second < 12; second++) await act(async () => void (await vi.advanceTimersByTimeAsync(1_000)))
  expect(document.body.textContent).toContain('18 s')
  expect(isShown()).toBe(true)
})

it('hides after 30 seconds', async () => {
  for (let second = 0; second < 30; second++) await act(async () => void (await vi.advanceTimersByTimeAsync(1_000)))
  expect(isShown()).toBe(false)
  expect(said().at(-1)).toBe('The value is hidden again.')
})

it.each([
  ['the window is left', () => dispatchEvent(new Event('blur'))],
  ['the page goes', () => dispatchEvent(new Event('pagehide'))],
  ['the panel is no longer visible', () => document.dispatchEvent(new Event('visibilitychange'))],
])('hides when %s', async (_, happens) => {
  await act(() => void happens())
  expect(isShown()).toBe(false)
  expect(said().at(-1)).toBe('The value is hidden again.')
})

it('hides on Escape, and only that', async () => {
  const key = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true })
  await act(() => void document.dispatchEvent(key))
  expect(isShown()).toBe(false)
  expect(said()).toEqual(['Value is shown'])
  expect(key.defaultPrevented).toBe(true)
})

const said = () => vi.mocked(announce).mock.calls.map(([sentence]) => sentence)
const pass = async (seconds: number) => {
  for (let second = 0; second < seconds; second++)
    await act(async () => void (await vi.advanceTimersByTimeAsync(1_000)))
}

it('says that the value is shown, and ten seconds before the end that it ends', async () => {
  expect(said()).toEqual(['Value is shown'])
  await pass(19)
  expect(said()).toEqual(['Value is shown'])
  await pass(1)
  expect(said()[1]).toBe('The value is hidden in 10 seconds. Select “Keep showing” to see it longer.')
})

it('is shown for another 30 seconds, as often as it is asked for', async () => {
  for (let time = 0; time < 3; time++) {
    await pass(29)
    await act(() => document.querySelector<HTMLElement>('[data-action="keep-showing"]')?.click())
  }
  await pass(29)
  expect(isShown()).toBe(true)
  await pass(1)
  expect(isShown()).toBe(false)
})

it('is in a group with a name', () => {
  expect(document.querySelector('[role="group"]')?.getAttribute('aria-label')).toBe('Value of the token')
})
