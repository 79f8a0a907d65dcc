// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { send } from '../../../../../extension/views/lib/client.ts'
import { Keyboard } from '../../../../../extension/views/options/keyboard.tsx'

vi.mock('../../../../../extension/views/lib/client.ts', () => ({ send: vi.fn(async () => null) }))
afterEach(() => render(null, document.body))

const choice = () => document.querySelector('select') as HTMLSelectElement
const show = (searchKey: boolean) => act(() => render(<Keyboard searchKey={searchKey} />, document.body))

it.each([
  [true, 'On', 'off', false],
  [false, 'Off', 'on', true],
])('shows whether “/” searches (%s: %s), and changes it', async (searchKey, shown, other, isOn) => {
  await show(searchKey)
  expect(choice().selectedOptions[0]?.textContent).toBe(shown)
  await act(async () => {
    choice().value = other
    choice().dispatchEvent(new Event('change', { bubbles: true }))
  })
  expect(vi.mocked(send)).toHaveBeenLastCalledWith('search-key', { isOn })
})
