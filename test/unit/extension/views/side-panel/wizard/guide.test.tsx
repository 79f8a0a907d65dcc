// @vitest-environment happy-dom
/** The guide for those who listen: the side panel says each step that the coach sees, once. */
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import type { AppState } from '../../../../../../extension/contracts/messages/app-state.ts'
import type { Guiding, Intent } from '../../../../../../extension/contracts/wizard/state.ts'
import { announce } from '../../../../../../extension/views/lib/announcer.ts'
import { Guide } from '../../../../../../extension/views/side-panel/wizard/guide.tsx'
import { intent } from '../../../vault/sample.ts'

vi.mock('../../../../../../extension/views/lib/announcer.ts', () => ({ announce: vi.fn() }))
afterEach(() => {
  render(null, document.body)
  vi.mocked(announce).mockClear()
})

const see = (at: Guiding['at'], rows: number | null = null, kind: Intent['kind'] = 'create') =>
  act(() =>
    render(
      <Guide
        state={{
          step: 'guide',
          intent: { ...intent, kind },
          checks: [],
          guiding: { at, rows, asked: false },
          failure: null,
        }}
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

it('says the steps of a removal too, and shows that the page is not recognized', async () => {
  await see('tab', null, 'revoke')
  await see('show', null, 'revoke')
  await see('take', null, 'revoke')
  await see('lost', null, 'revoke')
  expect(said()).toEqual([
    'Open the “Integrations” tab of the subscription',
    'Remove this token',
    'The extension does not recognize this step.',
  ])
  expect(document.querySelector('.content')?.textContent).toContain('The extension does not recognize this step.')
})
