// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import type { TokenRow } from '../../../../../../extension/contracts/token/row.ts'
import { go } from '../../../../../../extension/views/side-panel/frame/navigation.ts'
import { ChecksLine } from '../../../../../../extension/views/side-panel/list/checks-line.tsx'
import { test as environment, TOKENS } from '../../../../../gallery/data.ts'

vi.mock('../../../../../../extension/views/side-panel/frame/navigation.ts', { spy: true })
afterEach(() => render(null, document.body))

const at = new Date(Date.now() - 7_200_000).toISOString()
const round = { at, tokens: 4, missed: 1, reason: 'sign-in' as const, more: false }
const overdue = (tokens: TokenRow[]): TokenRow[] =>
  tokens.map((one) => ({ ...one, due: { since: at, reason: 'sign-in' as const } }))
const show = (tokens: TokenRow[], last: typeof round | null = round) =>
  act(() => render(<ChecksLine tokens={tokens} environments={[environment]} round={last} />, document.body))
const text = () => document.body.textContent ?? ''

it('before any check, with nothing overdue, nothing is said', async () => {
  await show(TOKENS, null)
  expect(text()).toBe('')
})

it('what was overdue and is checked by now is said no more', async () => {
  await show(TOKENS)
  expect(text()).toMatch(/^Automatic check 2 hours ago \(.+\): 3 tokens checked\.$/)
  expect(document.querySelector('details')).toBeNull()
})

it('of many that are overdue there is one line, and their names are folded away', async () => {
  await show([...overdue(TOKENS.slice(0, 2)), ...TOKENS.slice(2)])
  const [line, ...others] = document.querySelectorAll('summary')
  expect(others).toEqual([])
  expect(line?.textContent).toMatch(/\): 3 tokens checked\. 2 checks overdue: no one was signed in to EBS\.$/)
  expect(document.querySelector('details')?.open).toBe(false)
  const names = [...document.querySelectorAll<HTMLElement>('[data-overdue]')]
  expect(names.map((one) => one.textContent)).toEqual(TOKENS.slice(0, 2).map(({ description }) => description))
  await act(() => names[1]?.click())
  expect(go).toHaveBeenLastCalledWith({ view: 'token', ref: TOKENS[1]?.ref })
})

it('a thousand names are drawn as they come into view', async () => {
  await show(overdue(Array.from({ length: 1_000 }, (_, index) => ({ ...(TOKENS[0] as TokenRow), ref: `${index}` }))))
  expect(document.querySelectorAll('[data-overdue]').length).toBeLessThan(100)
})
