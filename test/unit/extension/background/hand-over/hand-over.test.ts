import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { handlers } from '../../../../../extension/background/handlers.ts'
import { clipboard } from '../../../../../extension/background/state/storage-items.ts'
import type { Format } from '../../../../../extension/contracts/settings/options.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { historyOf } from '../../../../../extension/vault/history.ts'
import { saveToken } from '../../../../../extension/vault/tokens.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { connected } from '../relay/connected.ts'

const PANEL = { kind: 'panel' } as const
const { ref } = token
const handOver = (format: Format, to: 'clipboard' | 'file' = 'clipboard') =>
  handlers['hand-over']({ ref, format, to }, PANEL)
const events = async () => (await historyOf()).map(({ event }) => event)

beforeEach(async () => {
  fakeBrowser.reset()
  await eraseVault()
  await connected([environmentAt(token.ebsOrigin)])
  await saveToken(token)
})

test('what the view has not copied yet is neither watched nor recorded', async () => {
  await handOver('value')
  expect(await clipboard.get()).toBeNull()
  expect(await events()).toEqual([])
})

test('what the browser has taken is watched and recorded', async () => {
  const { text } = await handOver('curl')
  await handlers['hand-over/copied']({ ref, text }, PANEL)
  expect(await clipboard.get()).toMatchObject({ due: false })
  expect(await events()).toEqual(['copied'])
})

test('a file is recorded as it is handed over', async () => {
  await handOver('env', 'file')
  expect(await events()).toEqual(['saved'])
})

test.each([
  ['env', 'test-surveys.env'],
  ['json', 'test-surveys.json'],
  // Never a file that runs on a double click.
  ['curl', 'test-surveys.txt'],
  ['powershell', 'test-surveys.txt'],
  ['cmd', 'test-surveys.txt'],
] as const)('as %s it is the file %s', async (format, name) => {
  expect((await handOver(format, 'file')).name).toBe(name)
})

test('a description that came into the vault before texts were one line is handed over as one line', async () => {
  await saveToken({ ...token, description: "Shop\nEBS_BASE_URL='https://evil.example'\nX=$(id)\u202e" })
  expect((await handOver('env')).text.split('\n')[0]).toBe('# Shop EBS_BASE_URL  https://evil.example  X   id')
  expect((await handOver('facts')).text.split('\n')[0]).toBe(
    "Shop EBS_BASE_URL='https://evil.example' X=$(id) (Surveys)",
  )
})

test('a value that a format cannot hold is refused, and not recorded', async () => {
  await saveToken({ ...token, value: "it's-a-value-with-an-apostrophe" })
  await expect(handOver('env', 'file')).rejects.toMatchObject({ failure: { code: 'format_unsafe' } })
  expect(await events()).toEqual([])
})

test('of a type that the environment has lost, no command is made', async () => {
  await connected([{ ...environmentAt(token.ebsOrigin), types: [] }])
  await expect(handOver('curl', 'file')).rejects.toMatchObject({ failure: { code: 'unknown_type' } })
  expect(await events()).toEqual([])
})

test.each([
  ['of another EBS', 'unknown_environment', { ebsOrigin: 'https://ebs.example.org' }],
  ['of another relay', 'relay_not_agreed', { relay: 'https://relay.example.org' }],
])('a token %s gets none of the addresses here', async (_, code, other) => {
  await saveToken({ ...token, ...other })
  for (const format of ['facts', 'env', 'value'] as const) {
    await expect(handOver(format, 'file')).rejects.toMatchObject({ failure: { code } })
  }
  expect(await events()).toEqual([])
})
