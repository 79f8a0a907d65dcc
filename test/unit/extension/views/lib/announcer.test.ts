// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { announce, putAnnouncer } from '../../../../../extension/views/lib/announcer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

const region = (manner: string) => document.querySelector(`[data-announcer="${manner}"]`)
const lines = (manner = 'polite') => [...(region(manner)?.children ?? [])].map((line) => line.textContent)

it('puts one polite and one assertive region into the page, both empty', () => {
  putAnnouncer()
  putAnnouncer()
  expect([...document.querySelectorAll('[aria-live]')].map((one) => one.getAttribute('aria-live'))).toEqual([
    'polite',
    'assertive',
  ])
  expect(document.body.textContent).toBe('')
})

it('says a sentence in the region that was there before, and in no other', () => {
  putAnnouncer()
  const polite = region('polite')
  announce('Checked.')
  expect(region('polite')).toBe(polite)
  expect(lines()).toEqual(['Checked.'])
  expect(lines('assertive')).toEqual([])
})

it('says the same sentence again as a new element: a text that did not change would not be read', () => {
  putAnnouncer()
  announce('Checked.')
  const first = region('polite')?.lastChild
  announce('Checked.')
  expect(region('polite')?.lastChild).not.toBe(first)
  expect(lines()).toEqual(['Checked.', 'Checked.'])
})

it('loses none of two sentences that come within a moment, and reads each by itself', () => {
  putAnnouncer()
  announce('Copied.')
  vi.advanceTimersByTime(35)
  announce('Locked.')
  expect(lines()).toEqual(['Copied.', 'Locked.'])
  expect(region('polite')?.getAttribute('aria-atomic')).toBe('false')
})

it('takes each sentence away some seconds later, by its own time', () => {
  putAnnouncer()
  announce('Copied.')
  vi.advanceTimersByTime(5_000)
  announce('It failed.', 'assertive')
  announce('Locked.')
  expect(lines()).toEqual(['Copied.', 'Locked.'])
  vi.advanceTimersByTime(2_000)
  expect([lines(), lines('assertive')]).toEqual([['Locked.'], ['It failed.']])
  vi.advanceTimersByTime(5_000)
  expect(document.body.textContent).toBe('')
})
