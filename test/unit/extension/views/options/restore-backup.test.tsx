// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Failed } from '../../../../../extension/contracts/errors.ts'
import { send } from '../../../../../extension/views/lib/client.ts'
import { RestoreBackup } from '../../../../../extension/views/options/restore-backup.tsx'

vi.mock('../../../../../extension/views/lib/client.ts', () => ({ send: vi.fn() }))
const sent = vi.mocked(send)
const read = vi.fn(async () => 'sealed')

/** A file of this size, without the bytes. */
function choose(size: number): void {
  const file = Object.assign(new File([], 'a.jwe'), { text: read })
  Object.defineProperty(file, 'size', { value: size })
  const get = FormData.prototype.get
  vi.spyOn(FormData.prototype, 'get').mockImplementation(function (this: FormData, name) {
    return name === 'backup-file' ? file : get.call(this, name)
  })
}
const input = (id: string) => document.getElementById(id) as HTMLInputElement
const submit = (passphrase = 'purple monkey dishwasher') =>
  act(() => {
    input('restore-passphrase').value = passphrase
    document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
  })

async function restore(): Promise<void> {
  const button = () => document.querySelector<HTMLButtonElement>('[data-action="restore-backup"]')
  await vi.waitFor(() => expect(button()).not.toBeNull())
  await act(() => button()?.click())
}

beforeEach(async () => {
  sent.mockReset()
  read.mockClear()
  await act(() => render(<RestoreBackup />, document.body))
})
afterEach(() => {
  render(null, document.body)
  document.body.replaceChildren()
  vi.restoreAllMocks()
})

it.each([
  [{ restored: 3, known: 2, leftOut: 0, hidden: 0 }, '3 tokens restored, 2 already present.'],
  [
    { restored: 3, known: 2, leftOut: 0, hidden: 1 },
    '3 tokens restored, 2 already present. 4 of them are in the list of their environment. One is not, because its environment is not offered here.',
  ],
  [
    { restored: 1, known: 0, leftOut: 0, hidden: 1 },
    '1 token restored, 0 already present. None of them is in a list, because their environments are not offered here.',
  ],
  [
    { restored: 1, known: 0, leftOut: 1, hidden: 0 },
    '1 token restored, 0 already present. 1 faulty token was left out.',
  ],
])('says what became of the tokens of the file: %j', async (counts, words) => {
  choose(1_000)
  sent.mockResolvedValueOnce({ fresh: [], known: 0, leftOut: 0 } as never).mockResolvedValueOnce(counts as never)
  await submit()
  await restore()
  await vi.waitFor(() => expect(document.querySelector('[data-restored]')?.textContent).toBe(words))
  expect(document.querySelector('[data-announcer="polite"]')?.lastChild?.textContent).toBe(words)
})

it('asks for the passphrase at its field, and reads nothing without it', async () => {
  choose(1_000)
  await submit('')
  expect(document.activeElement).toBe(input('restore-passphrase'))
  expect(input('restore-passphrase').getAttribute('aria-describedby')).toBe('restore-passphrase-wrong')
  expect(sent).not.toHaveBeenCalled()
})

it('says a wrong passphrase at its field, which has the focus', async () => {
  choose(1_000)
  sent.mockRejectedValue(new Failed('passphrase_wrong'))
  await submit()
  await vi.waitFor(() => expect(document.querySelector('[data-wrong="restore-passphrase"]')).not.toBeNull())
  expect(input('restore-passphrase').getAttribute('aria-invalid')).toBe('true')
  expect(document.activeElement).toBe(input('restore-passphrase'))
  expect(document.querySelector('.notice')).toBeNull()
})

it('does not read a file of more than 20 MB', async () => {
  choose(20_000_001)
  await submit()
  await vi.waitFor(() => expect(document.querySelector('[data-code="backup_too_large"]')).not.toBeNull())
  expect(read).not.toHaveBeenCalled()
  expect(sent).not.toHaveBeenCalled()
})

const FRESH = [
  { ref: 'A'.repeat(22), name: 'Spring campaign', environment: 'test', reason: null },
  { ref: 'B'.repeat(22), name: 'e-shop', environment: 'live', reason: 'not-offered' },
]
const preview = () => document.querySelector('[data-fresh]')

it('says what the file would add, what is here and what is left out, before anything is added', async () => {
  choose(1_000)
  sent.mockResolvedValue({ fresh: FRESH, known: 3, leftOut: 1 } as never)
  await submit()
  await vi.waitFor(() => expect(preview()).not.toBeNull())
  expect(sent.mock.calls.map(([message]) => message)).toEqual(['vault/preview'])
  const text = preview()?.textContent ?? ''
  for (const words of [
    '2 tokens will be added.',
    '3 tokens are already on this computer and do not change.',
    'One faulty token will be left out.',
    'Spring campaign test',
    'e-shop This relay does not offer the environment “live”.',
  ])
    expect(text).toContain(words)
  const announced = document.querySelector('[data-announcer="polite"]')?.lastChild?.textContent
  expect(announced).toContain('2 tokens will be added. 3 tokens are already')
})

it('what was said of a file does not hold for another one', async () => {
  choose(1_000)
  sent.mockResolvedValue({ fresh: FRESH, known: 0, leftOut: 0 } as never)
  await submit()
  await vi.waitFor(() => expect(preview()).not.toBeNull())
  await act(() => void input('backup-file').dispatchEvent(new Event('input', { bubbles: true })))
  expect(preview()).toBeNull()
})
