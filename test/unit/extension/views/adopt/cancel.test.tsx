// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { type Adoption, useAdoption } from '../../../../../extension/views/adopt/use-adoption.ts'
import { send } from '../../../../../extension/views/lib/client.ts'
import { test as environment } from '../../../../gallery/data.ts'

vi.mock('../../../../../extension/views/lib/client.ts', () => ({ send: vi.fn(), onChanged: vi.fn() }))
afterEach(() => render(null, document.body))

let adoption: Adoption
function Page() {
  adoption = useAdoption([environment])
  return null
}

const guid = (number: number) => `4a1c2d3e-0000-4000-8000-${String(number).padStart(12, '0')}`
const table = (rows: number) =>
  ['type,value', ...Array.from({ length: rows }, (_, row) => `SURVEYS,"${guid(row)},${guid(row)},0042"`)].join('\n')

const until = (holds: () => void) => vi.waitFor(holds, 10_000)

test('a table is looked at part by part, and Cancel ends it after the part that was sent', async () => {
  let answer: () => void = () => undefined
  vi.mocked(send).mockImplementation(async (_, request) => {
    const { rows } = request as { rows: unknown[] }
    await new Promise<void>((resume) => {
      answer = resume
    })
    return { findings: rows.map(() => 'listed') } as never
  })
  await act(() => render(<Page />, document.body))
  await act(() => void adoption.take(async () => table(120)))
  await until(() => expect(adoption.progress).toEqual({ doing: 'checking', done: 0, total: 120 }))
  await act(() => answer())
  await until(() => expect(adoption.progress?.done).toBe(50))
  await act(() => {
    adoption.stop()
    answer()
  })
  await until(() => expect(adoption.progress).toBeNull())
  expect(adoption.rows.filter(({ finding }) => finding === 'listed')).toHaveLength(100)
  expect(adoption.rows.filter(({ finding }) => finding === null)).toHaveLength(20)
  expect(send).toHaveBeenCalledTimes(2)
})
