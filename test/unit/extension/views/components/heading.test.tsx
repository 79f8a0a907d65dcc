// @vitest-environment happy-dom
import { render } from 'preact'
import { afterEach, expect, it } from 'vitest'
import { Heading } from '../../../../../extension/views/components/heading.tsx'

afterEach(() => render(null, document.body))

it('has the focus as soon as it is there, so that it takes none from a field in which somebody types already', () => {
  render(<Heading>Revoke</Heading>, document.body)
  expect(document.activeElement?.localName).toBe('h1')
})
