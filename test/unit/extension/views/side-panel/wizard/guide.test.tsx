// @vitest-environment happy-dom
/** The guide for those who listen: the side panel says each step that the coach sees, once. */
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import type { AppState } from '../../../../../../extension/contracts/messages/app-state.ts'
import type { Guiding } from '../../../../../../extension/contracts/wizard/state.ts'
import { announce } from '../../../../../../extension/views/lib/announcer.ts'
import { Guide } from '../../../../../../extension/views/side-panel/wizard/guide.tsx'
import { intent } from '../../../vault/sample.ts'

vi.mock('../../../../../../extension/views/lib/announcer.ts', () => ({ announce: vi.fn() }))
afterEach(() => render(null, document.body))

const see = (at: Guiding['at'], rows: number | null = null) =>
  act(() =>
    render(
      <Guide
        state={{ step: 'guide', intent, checks: [], guiding: { at, rows, asked: false }, failure: null }}
        appState={{ tokens: [] } as unknown as AppState}
        environment={undefined}
        caption={null}
        onBack={() => undefined}
      />,
      document.body,
    ),
  )
const said = () => vi.mocked(announce).mock.calls.map(([sentence]) => sentence)

it('says where the admin is, once for each step, and that the page is not recognized', async () => {
  await see(null)
  expect(said()).toEqual([])
  await see('description')
  await see('description', 2)
  expect(said()).toEqual(['3 of 8: Enter the description'])
  await see('lost')
  expect(said()[1]).toMatch(/^The extension does not recognize this step/)
})
