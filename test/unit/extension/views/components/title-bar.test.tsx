// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { TitleBar } from '../../../../../extension/views/components/title-bar.tsx'

const onBack = vi.fn()
const shown = <T extends Element>(selector: string) => document.querySelector<T>(selector) as T

function View() {
  return (
    <main>
      <TitleBar title="Add token" environment={undefined} onBack={onBack} />
      <input id="search" type="search" />
      <form>
        <input id="description" />
        <input id="agreed" type="checkbox" />
        <textarea id="note" />
        <select id="type">
          <option value="">-</option>
          <option value="SURVEYS">Surveys</option>
        </select>
      </form>
    </main>
  )
}

beforeEach(async () => {
  onBack.mockClear()
  await act(() => render(<View />, document.body))
})
afterEach(() => render(null, document.body))

const pressEscape = (init: KeyboardEventInit = {}) =>
  act(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, ...init })))
const back = () => act(() => shown<HTMLButtonElement>('[data-action="back"]').click())
const press = (action: string) => act(() => shown<HTMLButtonElement>(`[data-action="${action}"]`).click())
const isAsked = () => shown('[data-discard]') !== null
function type(id: string, text: string): void {
  const field = shown<HTMLInputElement>(`#${id}`)
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

it.each([
  ['Escape', pressEscape],
  ['the way back', back],
])('%s leaves at once where nothing was typed', async (_, leave) => {
  await leave()
  expect([onBack.mock.calls.length, isAsked()]).toEqual([1, false])
})

it.each([
  ['a description', 'description', 'Spring'],
  ['a note', 'note', 'For Acme'],
  ['a choice', 'type', 'SURVEYS'],
])('%s is asked about before it is thrown away', async (_, id, text) => {
  type(id, text)
  await pressEscape()
  expect([onBack.mock.calls.length, isAsked()]).toEqual([0, true])
  await press('discard')
  expect(onBack).toHaveBeenCalledOnce()
})

it('asks at the way back too', async () => {
  type('description', 'Spring')
  await back()
  expect([onBack.mock.calls.length, isAsked()]).toEqual([0, true])
})

it('goes back to the text, which is as it was', async () => {
  type('description', 'Spring')
  await pressEscape()
  await press('keep-typing')
  expect([onBack.mock.calls.length, isAsked()]).toEqual([0, false])
  expect(shown<HTMLInputElement>('#description').value).toBe('Spring')
})

it('leaves the question to its own Escape', async () => {
  type('description', 'Spring')
  await pressEscape()
  await pressEscape()
  expect(onBack).not.toHaveBeenCalled()
})

it('a field that was emptied again, a tick, and what is searched for are thrown away without a question', async () => {
  type('description', 'Spring')
  type('description', '')
  type('search', 'campaign')
  type('agreed', 'on')
  await pressEscape()
  expect([onBack.mock.calls.length, isAsked()]).toEqual([1, false])
})

it.each([
  ['a key that is held', { repeat: true }],
  ['the end of a composition', { isComposing: true }],
])('%s is no Escape', async (_, init) => {
  await pressEscape(init)
  expect(onBack).not.toHaveBeenCalled()
})
