// @vitest-environment happy-dom
import { render } from 'preact'
import { afterEach, expect, it } from 'vitest'
import { EnvironmentPill } from '../../../../../extension/views/components/environment-pill.tsx'
import type { Environment } from '../../../../../shared/environment.ts'

afterEach(() => render(null, document.body))

it.each([
  ['Head office', 'production', 'Head office · Production'],
  ['Production EU', 'production', 'Production EU'],
  ['Test', 'test', 'Test'],
] as const)('%s (%s) is shown as %s', (name, kind, expected) => {
  render(<EnvironmentPill environment={{ name, kind } as Environment} />, document.body)
  expect(document.body.textContent).toBe(expected)
})
