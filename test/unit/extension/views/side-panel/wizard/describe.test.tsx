// @vitest-environment happy-dom

import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, it } from 'vitest'
import type { AppState } from '../../../../../../extension/contracts/messages/app-state.ts'
import { NO_TEXTS } from '../../../../../../extension/contracts/token/texts.ts'
import { Describe } from '../../../../../../extension/views/side-panel/wizard/describe.tsx'

afterEach(() => render(null, document.body))

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
