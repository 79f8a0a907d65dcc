// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Format } from '../../../../../../extension/contracts/settings/options.ts'
import { send } from '../../../../../../extension/views/lib/client.ts'
import { useCopy } from '../../../../../../extension/views/side-panel/frame/use-copy.ts'

vi.mock('../../../../../../extension/views/lib/client.ts', () => ({ send: vi.fn() }))
const sent = vi.mocked(send)
const writeText = vi.fn()

function Copier({ format }: { format: Format }) {
  const { copied, copy, failure } = useCopy('A'.repeat(22))
  return (
    <button type="button" data-code={failure?.code} data-copied={copied} onClick={() => copy(format)}>
      Copy
    </button>
  )
}

const press = async (format: Format) => {
  await act(() => render(<Copier format={format} />, document.body))
  const button = document.querySelector('button') as HTMLButtonElement
  await act(() => button.click())
  return button.dataset
}
const messages = () => sent.mock.calls.map(([message]) => message)

beforeEach(() => {
  sent.mockReset()
  sent.mockImplementation(
    async (message) => (message === 'hand-over' ? { name: 'a', text: 'the text' } : null) as never,
  )
  writeText.mockReset()
  vi.stubGlobal('navigator', { clipboard: { writeText } })
})
afterEach(() => {
  render(null, document.body)
  vi.unstubAllGlobals()
})

it('tells the background what the browser has taken', async () => {
  writeText.mockResolvedValue(undefined)
  const shown = await press('value')
  await vi.waitFor(() => expect(shown.copied).toBe('value'))
  expect(sent).toHaveBeenLastCalledWith('hand-over/copied', { ref: 'A'.repeat(22), text: 'the text' })
})

it('tells it nothing of what the browser refused', async () => {
  writeText.mockRejectedValue(new Error('no focus'))
  const shown = await press('value')
  await vi.waitFor(() => expect(shown.code).toBe('clipboard_failed'))
  expect(messages()).toEqual(['hand-over'])
})

it('tells it nothing of facts, in which there is no value', async () => {
  writeText.mockResolvedValue(undefined)
  const shown = await press('facts')
  await vi.waitFor(() => expect(shown.copied).toBe('facts'))
  expect(messages()).toEqual(['hand-over'])
})
