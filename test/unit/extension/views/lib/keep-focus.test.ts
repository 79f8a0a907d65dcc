// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { keepFocus } from '../../../../../extension/views/lib/keep-focus.ts'

beforeAll(keepFocus)
beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = `<main><h1 tabindex="-1">Page</h1><section><h2>Part</h2><button id="a">A</button></section></main>`
  document.getElementById('a')?.focus()
})
afterEach(() => vi.useRealTimers())

const focused = () => document.activeElement?.textContent

async function settle(): Promise<void> {
  await Promise.resolve()
  await vi.advanceTimersByTimeAsync(200)
}

it('gives the focus of a control that goes to the heading above it', async () => {
  document.getElementById('a')?.remove()
  await settle()
  expect(focused()).toBe('Part')
})

it('gives it to the heading of the page when the whole part goes', async () => {
  document.querySelector('section')?.remove()
  await settle()
  expect(focused()).toBe('Page')
})

it('leaves it where the view has put it', async () => {
  const other = document.createElement('button')
  other.textContent = 'Other'
  document.getElementById('a')?.replaceWith(other)
  other.focus()
  await settle()
  expect(focused()).toBe('Other')
})
