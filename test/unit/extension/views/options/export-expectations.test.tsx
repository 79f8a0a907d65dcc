// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { send } from '../../../../../extension/views/lib/client.ts'
import { saveFile } from '../../../../../extension/views/lib/save-file.ts'
import { ExportExpectations } from '../../../../../extension/views/options/export-expectations.tsx'

vi.mock('../../../../../extension/views/lib/client.ts', () => ({ send: vi.fn() }))
vi.mock('../../../../../extension/views/lib/save-file.ts', () => ({ saveFile: vi.fn() }))

const said = () => document.querySelector('[role="status"]')?.lastChild?.textContent
const press = async (reply: object) => {
  vi.mocked(send).mockResolvedValue(reply as never)
  await act(() => document.querySelector<HTMLElement>('[data-action="export-expectations"]')?.click())
  await vi.waitFor(() => expect(said()).toBeTruthy())
}

beforeEach(async () => {
  vi.mocked(saveFile).mockReset()
  await act(() => render(<ExportExpectations />, document.body))
})
afterEach(() => {
  render(null, document.body)
  document.body.replaceChildren()
})

it('saves the file under its name, and says how many endpoint tokens are in it', async () => {
  await press({ text: '{}', tokens: 2, leftOut: 1 })
  expect(saveFile).toHaveBeenCalledWith('ebs-expectations.json', '{}', 'application/json')
  expect(said()).toBe(
    'The file contains 2 tokens. One type is left out, because the expected value of its parameter is not known here.',
  )
})

it('saves nothing where nothing is known to expect, and says so', async () => {
  await press({ text: null, tokens: 0, leftOut: 0 })
  expect(saveFile).not.toHaveBeenCalled()
  expect(said()).toMatch(/^No file was saved/)
})
