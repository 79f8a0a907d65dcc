// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, it } from 'vitest'
import { Masked } from '../../../../../extension/views/components/short-id.tsx'

afterEach(() => render(null, document.body))

it('the signs of a hidden value are for the eye, a word is for the ear', async () => {
  await act(() => render(<Masked mask="••••••••" />, document.body))
  const [signs, word] = document.querySelectorAll('.id > span')
  expect([signs?.textContent, signs?.getAttribute('aria-hidden')]).toEqual(['••••••••', 'true'])
  expect([word?.textContent, word?.className, word?.hasAttribute('aria-hidden')]).toEqual([
    'hidden value',
    'unseen',
    false,
  ])
})
