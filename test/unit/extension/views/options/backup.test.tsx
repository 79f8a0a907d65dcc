// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { Backup } from '../../../../../extension/views/options/backup.tsx'

vi.mock('../../../../../extension/views/lib/client.ts', () => ({ send: vi.fn() }))
afterEach(() => render(null, document.body))

type Props = Parameters<typeof Backup>[0]
const show = (backup: Props['backup'], kept: number) =>
  act(() => render(<Backup backup={backup} kept={kept} />, document.body))
const reminder = () => document.querySelector('[data-not-saved]')?.textContent
const last = () => document.querySelector('[data-last-backup]')?.textContent
const at = '2026-01-20T09:00:00.000Z'

it('reminds of a backup while there is none, and something to lose', async () => {
  await show(null, 3)
  expect(reminder()).toContain('3 tokens are stored only here')
  expect(last()).toBeUndefined()
  await show(null, 0)
  expect(reminder()).toBeUndefined()
})

it('says when the last one was made, and with how many', async () => {
  await show({ at, tokens: 12, notInIt: 0 }, 12)
  expect(last()).toContain('12 tokens')
  expect(last()).toContain('2026')
  expect(reminder()).toBeUndefined()
})

it('reminds of what came after it', async () => {
  await show({ at, tokens: 12, notInIt: 1 }, 13)
  expect(reminder()).toContain('One token on this computer is not in it')
})
