// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ValueForm } from '../../../../../../extension/views/components/form/value-form.tsx'

const USUAL = '4a1c2d3e-0000-4000-8000-000000000001,4a1c2d3e-0000-4000-8000-000000000002,0042'
const onValue = vi.fn()

beforeEach(() => act(() => render(<ValueForm label="Value" busy={false} onValue={onValue} />, document.body)))
afterEach(() => {
  render(null, document.body)
  document.body.replaceChildren()
  onValue.mockClear()
})

const field = () => document.querySelector('#value') as HTMLInputElement
const warning = () => document.querySelector('#value-unusual')
const paste = (value: string) =>
  act(() => {
    field().value = value
    field().dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
const submit = () => act(() => void document.querySelector('form')?.dispatchEvent(new Event('submit')))

test.each([
  ['the usual shape', USUAL],
  ['its header around it', `X-ESAPIKEY-SURVEYS: ${USUAL}`],
  ['blanks around it', ` ${USUAL}\n`],
])('a value with %s is not warned of', async (_, value) => {
  await paste(value)
  expect(warning()).toBeNull()
})

test('a value of another shape is warned of beside its field and aloud, and is still taken', async () => {
  await paste(USUAL.slice(0, 50))
  expect(warning()?.textContent).toContain('copied the whole value')
  expect(field().getAttribute('aria-describedby')?.split(' ')).toContain('value-unusual')
  expect(document.querySelector('[aria-live="polite"]')?.textContent).toBe(warning()?.textContent)
  await submit()
  expect(onValue).toHaveBeenCalledExactlyOnceWith(USUAL.slice(0, 50))
  expect(warning()).toBeNull()
})

test('the warning goes with what caused it, and the value is nowhere in the page', async () => {
  await paste('a part of a value')
  expect(document.body.textContent).not.toContain('a part of a value')
  await paste(USUAL)
  expect(warning()).toBeNull()
  expect(field().getAttribute('aria-describedby')?.split(' ')).not.toContain('value-unusual')
})
