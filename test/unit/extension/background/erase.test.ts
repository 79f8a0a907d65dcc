import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { eraseEverything } from '../../../../extension/background/erase.ts'
import { lossSeen } from '../../../../extension/background/state/data-loss.ts'
import { watchPolicy } from '../../../../extension/background/state/policy.ts'
import {
  signInWindow,
  storedEnvironments,
  unfinishedAtErase,
  wizard,
} from '../../../../extension/background/state/storage-items.ts'
import { knownToken } from '../../../../extension/background/tokens/inventory.ts'
import { keep } from '../../../../extension/background/wizard/create.ts'
import { Run } from '../../../../extension/background/wizard/run.ts'
import { allChecks, keepChecks } from '../../../../extension/vault/checks.ts'
import { vault } from '../../../../extension/vault/database.ts'
import { dpopKey } from '../../../../extension/vault/dpop-key.ts'
import { historyOf } from '../../../../extension/vault/history.ts'
import { openIntent, saveIntent } from '../../../../extension/vault/intents.ts'
import { keepRegistered } from '../../../../extension/vault/registered.ts'
import { allTokens, saveToken } from '../../../../extension/vault/tokens.ts'
import { setPolicy } from '../../../support/set-policy.ts'
import { environmentAt, intent, token } from '../vault/sample.ts'

const { ref, type, description, value } = token
const made = { ref, type, description, value }

beforeEach(async () => {
  fakeBrowser.reset()
  watchPolicy(async () => undefined)
  await setPolicy({})
  await eraseEverything()
  await lossSeen()
})

async function begin(mayHaveReachedEbs: boolean): Promise<void> {
  await saveIntent({ ...intent, mayHaveReachedEbs })
  await wizard.update(() => ({
    step: mayHaveReachedEbs ? 'register' : 'authorize',
    intent: { ...intent, mayHaveReachedEbs },
  }))
}

test('what was not sent when everything was erased is not sent any more, and Allow is not used', async () => {
  await begin(false)
  await signInWindow.update(() => 7)
  const remove = vi.fn(async () => undefined)
  vi.spyOn(browser.windows, 'get').mockResolvedValue({ type: 'popup' } as never)
  vi.spyOn(browser.windows, 'remove').mockImplementation(remove)
  await eraseEverything()
  expect(remove).toHaveBeenCalledWith(7)
  const run = new Run({ ...intent, mayHaveReachedEbs: false }, { isSignedIn: true })
  const send = vi.fn(async () => undefined)
  await expect(run.at('register', send)).rejects.toThrow('left')
  expect(send).not.toHaveBeenCalled()
  expect(await openIntent()).toBeNull()
  expect(await unfinishedAtErase.get()).toBe(false)
})

test('an open creation that nobody is waiting for is told of too; a revocation is not', async () => {
  await saveIntent(intent)
  await eraseEverything()
  expect(await unfinishedAtErase.get()).toBe(true)
  await lossSeen()
  await saveIntent({ ...intent, kind: 'revoke', targetRef: ref })
  await eraseEverything()
  expect(await unfinishedAtErase.get()).toBe(false)
})

test('where the company requires a passphrase, a value that comes before there is one is not kept, and its creation stays open', async () => {
  await begin(true)
  await setPolicy({ lockRequired: true })
  await expect(keep(new Run(intent, { isSignedIn: true }), made, [])).rejects.toMatchObject({
    failure: { code: 'passphrase_required' },
  })
  expect(await allTokens()).toEqual([])
  expect(await openIntent()).toMatchObject({ requestId: intent.requestId })
})

test('a check that comes after erasing leaves nothing of a token that was here', async () => {
  await saveToken(token)
  await storedEnvironments.update(() => [environmentAt(token.ebsOrigin)])
  const known = await knownToken(ref)
  await eraseEverything()
  const { noteConnection } = await import('../../../../extension/background/checks/results.ts')
  await noteConnection(known, { result: 'accepted', testedAt: intent.startedAt })
  expect(await allChecks()).toEqual(new Map())
  expect(await historyOf()).toEqual([])
})

const words = { ref, environment: 'test', type, description }
const STORES = ['tokens', 'intents', 'history', 'checks', 'days', 'registered', 'keys'] as const
async function counts(): Promise<Record<string, number>> {
  const database = await vault()
  return Object.fromEntries(
    await Promise.all(STORES.map(async (store) => [store, await database.count(store)] as const)),
  )
}

test('everything but the key that proves possession of sessions is gone', async () => {
  await saveToken(token, { id: 'h', at: intent.startedAt, event: 'created', ...words, user: 'Admin' })
  await saveIntent(intent)
  await keepChecks([{ ref, connection: { result: 'accepted', testedAt: intent.startedAt } }])
  await keepRegistered('test', { endpoints: [], unread: [] }, token.ebsOrigin)
  const proof = await dpopKey()
  const filled = await counts()
  expect(Object.values(filled).every((count) => count > 0)).toBe(true)
  await eraseEverything()
  expect(await counts()).toEqual({ tokens: 0, intents: 0, history: 0, checks: 0, days: 0, registered: 0, keys: 1 })
  expect(await (await vault()).getAllKeys('keys')).toEqual(['dpop'])
  expect(await dpopKey()).toBe(proof)
})
