// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PASSPHRASE_MIN } from '../../../../../extension/contracts/settings/options.ts'
import { send } from '../../../../../extension/views/lib/client.ts'
import { saveFile } from '../../../../../extension/views/lib/save-file.ts'
import { suggestPassphrase } from '../../../../../extension/views/lib/suggest-passphrase.ts'
import { MakeBackup } from '../../../../../extension/views/options/make-backup.tsx'

vi.mock('../../../../../extension/views/lib/client.ts', () => ({ send: vi.fn() }))
vi.mock('../../../../../extension/views/lib/save-file.ts', () => ({ saveFile: vi.fn() }))
const sent = vi.mocked(send)
const PASSPHRASE = 'purple monkey dishwasher'

const input = (id: string) => document.getElementById(id) as HTMLInputElement
const said = () => document.querySelector('[data-saved]')?.textContent
const announced = () => document.querySelector('[data-announcer="polite"]')?.lastChild?.textContent
const submit = (passphrase: string, again: string) =>
  act(() => {
    input('backup-passphrase').value = passphrase
    input('backup-again').value = again
    document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
  })

beforeEach(async () => {
  sent.mockReset()
  sent.mockResolvedValue({ name: 'a.jwe', text: 'sealed', tokens: 12, leftOut: 1 } as never)
  vi.mocked(saveFile).mockReset()
  await act(() => render(<MakeBackup />, document.body))
})
afterEach(() => {
  render(null, document.body)
  document.body.replaceChildren()
})

it.each([
  ['a slip in the second one', PASSPHRASE, 'purple monkey dishwashes', 'backup-again'],
  ['one that is too short', 'short', 'short', 'backup-passphrase'],
  ['none', '', '', 'backup-passphrase'],
])('makes no backup with %s: the field says so and has the focus', async (_, passphrase, again, field) => {
  await submit(passphrase, again)
  expect(sent).not.toHaveBeenCalled()
  expect(input(field).getAttribute('aria-invalid')).toBe('true')
  expect(input(field).getAttribute('aria-describedby')).toContain(`${field}-wrong`)
  expect(document.getElementById(`${field}-wrong`)?.textContent).not.toBe('')
  expect(document.activeElement).toBe(input(field))
})

it('says how many are in the file, and how many damaged ones are not', async () => {
  await submit(PASSPHRASE, PASSPHRASE)
  await vi.waitFor(() => expect(said()).toBe('The backup contains 12 tokens. One damaged token was left out.'))
  expect(announced()).toBe(said())
  expect(sent).toHaveBeenCalledWith('vault/backup', { passphrase: PASSPHRASE })
  expect(saveFile).toHaveBeenCalledWith('a.jwe', 'sealed', 'application/jose')
})

it('suggests a passphrase, shows it until the backup is saved, and never again', async () => {
  const shown = () => document.querySelector('[data-suggested]')?.textContent ?? null
  expect(shown()).toBeNull()
  await act(() => document.querySelector<HTMLElement>('[data-action="suggest-passphrase"]')?.click())
  const passphrase = shown()
  expect([input('backup-passphrase').value, input('backup-again').value]).toEqual([passphrase, passphrase])
  await act(() => void document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true })))
  await vi.waitFor(() => expect(shown()).toBeNull())
  expect(sent).toHaveBeenCalledWith('vault/backup', { passphrase })
  expect(input('backup-passphrase').value).toBe('')
})

it('suggests 100 random bits, in signs that are not taken for others', () => {
  const many = Array.from({ length: 500 }, suggestPassphrase)
  for (const one of many) expect(one).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){4}$/)
  expect(new Set(many).size).toBe(many.length)
  expect(new Set(many.join('').replaceAll('-', '')).size).toBe(32)
  expect(many[0]?.length).toBeGreaterThan(PASSPHRASE_MIN)
})
