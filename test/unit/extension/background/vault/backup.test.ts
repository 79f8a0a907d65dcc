import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { handlers } from '../../../../../extension/background/handlers.ts'
import { watchPolicy } from '../../../../../extension/background/state/policy.ts'
import { lastBackup, storedEnvironments } from '../../../../../extension/background/state/storage-items.ts'
import { showBadge } from '../../../../../extension/background/tokens/badge.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { historyOf } from '../../../../../extension/vault/history.ts'
import { allTokens, saveToken } from '../../../../../extension/vault/tokens.ts'
import { endpointRef } from '../../../../../shared/endpoint.ts'
import { setPolicy } from '../../../../support/set-policy.ts'
import { appState } from '../../../../support/whole-app-state.ts'
import { environmentAt, token as sample } from '../../vault/sample.ts'

vi.mock('../../../../../extension/background/tokens/badge.ts', () => ({ showBadge: vi.fn(async () => undefined) }))

/** A passphrase takes its time. */
vi.setConfig({ testTimeout: 30_000 })

const PANEL = { kind: 'panel' } as const
const passphrase = 'purple monkey dishwasher'
const token = { ...sample, ref: await endpointRef(sample.environment, sample.type, sample.value) }

beforeEach(async () => {
  fakeBrowser.reset()
  await eraseVault()
  await lastBackup.update(() => null)
  await storedEnvironments.update(() => [environmentAt(token.ebsOrigin)])
})

test('a backup is a file of a name of its own, and says what is in it', async () => {
  await saveToken(token)
  const { name, tokens, leftOut } = await handlers['vault/backup']({ passphrase }, PANEL)
  expect(name).toMatch(/^integrations-backup-\d{4}-\d\d-\d\d\.jwe$/)
  expect({ tokens, leftOut }).toEqual({ tokens: 1, leftOut: 0 })
})

test('the app state says when the last backup was made, with how many tokens, and how many came after it', async () => {
  await saveToken(token)
  expect((await appState(null)).backup).toBeNull()
  const before = Date.now()
  await handlers['vault/backup']({ passphrase }, PANEL)
  const { backup } = await appState(null)
  expect(backup).toMatchObject({ tokens: 1, notInIt: 0 })
  expect(Date.parse(backup?.at ?? '')).toBeGreaterThanOrEqual(before)
  const value = 'a-value-that-came-after-it'
  const ref = await endpointRef(token.environment, token.type, value)
  await saveToken({ ...token, ref, value })
  expect((await appState(null)).backup).toMatchObject({ tokens: 1, notInIt: 1 })
  expect((await appState(token.environment)).backup).toBeNull()
})

test('a restore says what became of its tokens, is told by the history, and renews the badge', async () => {
  await saveToken(token)
  const { text } = await handlers['vault/backup']({ passphrase }, PANEL)
  await eraseVault()
  vi.mocked(showBadge).mockClear()
  const counts = await handlers['vault/restore']({ passphrase, text }, PANEL)
  expect(counts).toEqual({ restored: 1, known: 0, leftOut: 0, hidden: 0 })
  expect((await historyOf(token.ref)).map(({ event }) => event)).toEqual(['imported'])
  expect(showBadge).toHaveBeenCalledOnce()
})

test('before a restore it says what would be added, what is here already and what is faulty, and adds nothing', async () => {
  await saveToken(token)
  const { text } = await handlers['vault/backup']({ passphrase }, PANEL)
  const preview = () => handlers['vault/preview']({ passphrase, text }, PANEL)
  expect(await preview()).toEqual({ fresh: [], known: 1, leftOut: 0 })
  await eraseVault()
  const { ref, environment, description } = token
  const fresh = [{ ref, environment, name: description, reason: null }]
  expect(await preview()).toEqual({ fresh, known: 0, leftOut: 0 })
  // Of another EBS, to which the relay gives the same name.
  await storedEnvironments.update(() => [environmentAt('https://ebs.example.org')])
  expect((await preview()).fresh).toEqual([{ ...fresh[0], reason: 'another-ebs' }])
  expect(await allTokens()).toEqual([])
  expect(await historyOf(token.ref)).toEqual([])
  expect((await handlers['vault/restore']({ passphrase, text }, PANEL)).restored).toBe(1)
})

test('a preview takes no other passphrase, and no value is in it', async () => {
  await saveToken(token)
  const { text } = await handlers['vault/backup']({ passphrase }, PANEL)
  await eraseVault()
  const wrong = handlers['vault/preview']({ passphrase: 'another passphrase', text }, PANEL)
  await expect(wrong).rejects.toMatchObject({ failure: { code: 'passphrase_wrong' } })
  expect(JSON.stringify(await handlers['vault/preview']({ passphrase, text }, PANEL))).not.toContain(token.value)
})

test('where the company requires a passphrase, nothing is restored before there is one', async () => {
  await saveToken(token)
  const { text } = await handlers['vault/backup']({ passphrase }, PANEL)
  await eraseVault()
  watchPolicy(async () => undefined)
  await setPolicy({ lockRequired: true })
  await expect(handlers['vault/restore']({ text, passphrase }, PANEL)).rejects.toMatchObject({
    failure: { code: 'passphrase_required' },
  })
  expect(await allTokens()).toEqual([])
  await setPolicy({})
})
