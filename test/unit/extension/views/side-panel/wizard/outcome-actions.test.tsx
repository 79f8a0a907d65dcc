// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { send } from '../../../../../../extension/views/lib/client.ts'
import { OutcomeActions, type Stopped } from '../../../../../../extension/views/side-panel/wizard/outcome-actions.tsx'
import { failure, intent } from '../../../../../gallery/data.ts'

vi.mock('../../../../../../extension/views/lib/client.ts', () => ({ send: vi.fn(async () => null) }))
const run = async <T,>(work: () => Promise<T>) => void (await work())
const sent = () => vi.mocked(send).mock.calls.map(([message]) => message)

/** Shows where a creation stopped, and presses Enter while the heading has the focus. */
async function enterAt(state: Stopped): Promise<void> {
  const view = (
    <>
      <h1 tabIndex={-1}>Heading</h1>
      <OutcomeActions state={state} busy={false} run={run} />
    </>
  )
  await act(() => render(view, document.body))
  const heading = document.querySelector('h1')
  heading?.focus()
  await act(() => void heading?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })))
}

beforeEach(() => void vi.mocked(send).mockClear())
afterEach(() => render(null, document.body))

it('Enter on the heading starts the main action', async () => {
  await enterAt({ step: 'denied', intent, failure: failure('user_denied') })
  expect(sent()).toEqual(['wizard/resume'])
})

it('what is to be confirmed is confirmed by its button alone', async () => {
  await enterAt({ step: 'confirm', intent, checks: [] })
  expect(sent()).toEqual([])
  await act(() => document.querySelector<HTMLElement>('[data-action="confirm"]')?.click())
  expect(sent()).toEqual(['wizard/confirm'])
})
