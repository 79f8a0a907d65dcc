// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, it } from 'vitest'
import { Outcome } from '../../../../../../extension/views/side-panel/wizard/outcome.tsx'
import { failure, intent } from '../../../../../gallery/data.ts'

afterEach(() => render(null, document.body))

it.each([
  ['create', 'Nothing was created in EBS.'],
  ['replace', 'The old token is still registered.'],
  ['revoke', 'The token is still registered.'],
] as const)('Deny, where EBS was asked to %s: the screen says what is in EBS', async (kind, said) => {
  const state = { step: 'denied', intent: { ...intent, kind }, failure: failure('user_denied') } as const
  await act(() => render(<Outcome state={state}>{null}</Outcome>, document.body))
  expect(document.body.textContent).toContain(said)
})
