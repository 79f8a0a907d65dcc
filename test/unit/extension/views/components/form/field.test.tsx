// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Field } from '../../../../../../extension/views/components/form/field.tsx'
import { useWrongs } from '../../../../../../extension/views/hooks/use-wrongs.ts'

let judge: ReturnType<typeof useWrongs>['judge']

function Form() {
  const form = useWrongs()
  judge = form.judge
  return (
    <form>
      {['first', 'second'].map((id) => (
        <Field key={id} id={id} label={id} help="Some help" wrongs={form.wrongs}>
          {(field) => <input {...field} required />}
        </Field>
      ))}
    </form>
  )
}

beforeEach(() => act(() => render(<Form />, document.body)))
afterEach(() => {
  render(null, document.body)
  document.body.replaceChildren()
})

const field = (id: string) => document.getElementById(id) as HTMLInputElement
const description = (id: string) =>
  (field(id).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((each) => document.getElementById(each)?.textContent)
    .join(' ')

it('at rest, no field is invalid', () => {
  expect(['first', 'second'].map((id) => field(id).getAttribute('aria-invalid'))).toEqual(['false', 'false'])
  expect(description('first')).toBe('Some help')
})

it('what is wrong is tied to its field, and the first wrong one has the focus', async () => {
  await act(() => void expect(judge({ first: '', second: 'It is too short.' })).toBe(false))
  expect(field('first').getAttribute('aria-invalid')).toBe('false')
  expect(field('second').getAttribute('aria-invalid')).toBe('true')
  expect(description('second')).toBe('It is too short. Some help')
  expect(document.activeElement).toBe(field('second'))
})

it('a field that has the focus already is not read again, so its sentence is said', async () => {
  field('first').focus()
  await act(() => void judge({ first: 'It is too short.' }))
  expect(document.querySelector('[aria-live="assertive"]')?.textContent).toBe('It is too short.')
})

it('once mended, nothing is left of it', async () => {
  await act(() => void judge({ first: 'It is too short.' }))
  await act(() => void expect(judge({ first: '', second: '' })).toBe(true))
  expect(field('first').getAttribute('aria-invalid')).toBe('false')
  expect(document.querySelector('[data-wrong]')).toBeNull()
})
