// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { send } from '../../../../../../extension/views/lib/client.ts'
import { Timeline } from '../../../../../../extension/views/side-panel/token/timeline.tsx'

vi.mock('../../../../../../extension/views/lib/client.ts', () => ({ send: vi.fn(), onChanged: vi.fn() }))
afterEach(() => render(null, document.body))

const DAY_MS = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString()

test('beside the drawing, the last 90 days are a table with a caption, heads, and a line for each event', async () => {
  const acknowledged = {
    id: crypto.randomUUID(),
    at: ago(3),
    event: 'acknowledged',
    user: 'Maria',
    note: 'a move of EBS',
  }
  const created = { id: crypto.randomUUID(), at: ago(40), event: 'created', user: 'Admin' }
  const days = [20, 10].map((day) => ({ at: ago(day), parameters: 'match' }))
  vi.mocked(send).mockImplementation(
    async (message) => (message === 'history' ? { events: [acknowledged, created] } : { days }) as never,
  )
  await act(() => render(<Timeline of="ref" lookedAt="" />, document.body))
  await vi.waitFor(() => expect(document.querySelector('[data-timeline="read"] table')).not.toBeNull(), 10_000)
  const table = document.querySelector('table') as HTMLTableElement
  expect(table.caption?.textContent).toBe('Last 90 days')
  expect([...table.querySelectorAll('thead th')].map((head) => head.getAttribute('scope'))).toEqual([
    'col',
    'col',
    'col',
  ])
  const lines = [...table.querySelectorAll('tbody tr')].map((row) => row.querySelector('td')?.textContent ?? '')
  expect(lines).toHaveLength(3)
  expect(lines[0]).toContain('a move of EBS')
  expect(table.querySelector('[data-line="acknowledged"]')?.textContent).toContain('Maria')
  expect(table.querySelectorAll('tbody th[scope="row"]')).toHaveLength(3)
})
