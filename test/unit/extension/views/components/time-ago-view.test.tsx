// @vitest-environment happy-dom
/** An exact time is text that everybody reaches: by keyboard, by touch, by ear. */
import { render, type VNode } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, it } from 'vitest'
import { timeAgoAndAt } from '../../../../../extension/i18n/index.ts'
import { sentenceOf } from '../../../../../extension/views/components/evidence/words.ts'
import { TimeAgo } from '../../../../../extension/views/components/time-ago.tsx'

const iso = '2026-01-20T09:00:00.000Z'
const show = (view: VNode) => act(() => render(view, document.body))
const time = () => document.querySelector('time')
afterEach(() => render(null, document.body))

it('stands beside the age, in the sentence around it', async () => {
  await show(<TimeAgo iso={iso} words={(ago) => `checked ${ago}.`} />)
  expect(time()?.textContent).toBe(`checked ${timeAgoAndAt(iso)}.`)
  expect(time()?.textContent).toContain('2026')
  expect([time()?.dateTime, time()?.title]).toEqual([iso, ''])
})

it('in a row, which leads to a page that has it, it is there on hover only', async () => {
  await show(<TimeAgo iso={iso} brief />)
  expect(time()?.textContent).not.toContain('2026')
  expect(time()?.title).toContain('2026')
})

it('is in the sentence of each link of the evidence', () => {
  const seen = { at: iso, how: 'pressed', by: null } as const
  expect(sentenceOf({ name: 'listed', shade: 'good', finding: 'listed', seen } as never)).toContain(timeAgoAndAt(iso))
})
