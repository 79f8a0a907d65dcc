// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { announce, putAnnouncer } from '../../../../../extension/views/lib/announcer.ts'

afterEach(() => document.body.replaceChildren())

const region = (manner: string) => document.querySelector(`[data-announcer="${manner}"]`)

it('puts one polite and one assertive region into the page, both empty', () => {
  putAnnouncer()
  putAnnouncer()
  expect([...document.querySelectorAll('[aria-live]')].map((one) => one.getAttribute('aria-live'))).toEqual([
    'polite',
    'assertive',
  ])
  expect(document.body.textContent).toBe('')
})

it('says a sentence in the region that was there before, in place of the last one', () => {
  putAnnouncer()
  const polite = region('polite')
  announce('Checked.')
  announce('Copied.')
  expect(region('polite')).toBe(polite)
  expect(polite?.textContent).toBe('Copied.')
  expect(region('assertive')?.textContent).toBe('')
})

it('says the same sentence again as a new element: a text that did not change would not be read', () => {
  putAnnouncer()
  announce('Checked.')
  const first = region('polite')?.firstChild
  announce('Checked.')
  expect(region('polite')?.firstChild).not.toBe(first)
})
