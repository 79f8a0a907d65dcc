// @vitest-environment happy-dom

import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import type { AppState } from '../../../../../../extension/contracts/messages/app-state.ts'
import { NO_TEXTS } from '../../../../../../extension/contracts/token/texts.ts'
import { send } from '../../../../../../extension/views/lib/client.ts'
import { Describe } from '../../../../../../extension/views/side-panel/wizard/describe.tsx'

vi.mock('../../../../../../extension/views/lib/client.ts', () => ({ send: vi.fn(async () => null) }))

afterEach(() => {
  render(null, document.body)
  vi.mocked(send).mockClear()
})

const token = { ref: 'A', environment: 'test', type: 'SURVEYS', description: 'Spring campaign', retired: null }
const appStateOf = (perType: 'one' | 'several') =>
  ({ environments: [{ id: 'test', perType, types: [] }], tokens: [token] }) as unknown as AppState

it.each([
  ['one', true],
  ['several', false],
] as const)('where EBS holds %s per type, one that is there already is named: %s', async (perType, isNamed) => {
  const state = { step: 'describe', environment: 'test', type: 'SURVEYS', ...NO_TEXTS } as const
  await act(() => render(<Describe appState={appStateOf(perType)} state={state} />, document.body))
  expect(document.body.textContent?.includes('Spring campaign')).toBe(isNamed)
})

it('a production environment is asked for only with the box ticked, and by its name', async () => {
  const types = [{ id: 'SURVEYS', names: { en: 'Surveys' } }]
  const appState = {
    environments: [{ id: 'live', name: 'Head office', kind: 'production', perType: 'one', types }],
    tokens: [],
  } as unknown as AppState
  const texts = { ...NO_TEXTS, description: 'Spring campaign' }
  const state = { step: 'describe', environment: 'live', type: 'SURVEYS', ...texts } as const
  await act(() => render(<Describe appState={appState} state={state} />, document.body))
  const submit = () =>
    act(() => void document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true })))
  const box = document.getElementById('production') as HTMLInputElement
  await submit()
  expect(send).not.toHaveBeenCalled()
  expect([box.getAttribute('aria-invalid'), document.activeElement]).toEqual(['true', box])
  box.checked = true
  await submit()
  expect(send).toHaveBeenCalledWith('wizard/describe', { ...texts, type: 'SURVEYS', production: 'live' })
})
