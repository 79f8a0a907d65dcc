/**
 * The attack: get a value from a vault that its admin has erased before giving the computer away. EBS's answer to a creation that
 * was under way comes after that, and would make a new key and a token, without a passphrase, even where the company requires one.
 *
 * The defence: an answer stores something only while its intent is there, in the same transaction (`extension/vault/tokens.ts`).
 * The admin is told that EBS may have a token.
 */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import 'wxt/testing/fake-browser'
import { watchPolicy } from '../../extension/background/state/policy.ts'
import { wizard } from '../../extension/background/state/storage-items.ts'
import { NO_TEXTS } from '../../extension/contracts/token/texts.ts'
import { historyOf } from '../../extension/vault/history.ts'
import { openIntent } from '../../extension/vault/intents.ts'
import { allTokens } from '../../extension/vault/tokens.ts'
import { setPolicy } from '../support/set-policy.ts'
import { appState } from '../support/whole-app-state.ts'
import { atStep, connectInMemory, type Ebs } from '../unit/extension/background/relay/relay-in-memory.ts'
import { press } from './press.ts'

vi.mock('../../extension/vault/passphrase.ts', async (original) => ({
  ...(await original<typeof import('../../extension/vault/passphrase.ts')>()),
  ITERATIONS: 1,
}))

let ebs: Ebs
beforeEach(async () => {
  ;({ ebs } = await connectInMemory())
  watchPolicy(async () => undefined)
})
afterEach(() => vi.unstubAllGlobals())

/** A creation whose answer is on its way. */
async function creating() {
  await press('wizard/start', { type: 'TYPE' })
  await press('wizard/describe', { ...NO_TEXTS, type: 'TYPE', description: 'A token' })
  await atStep('confirm')
  const asked: string[] = []
  const { promise: held, resolve: arrives } = Promise.withResolvers<void>()
  const real = fetch
  vi.stubGlobal('fetch', async (url: URL, init: RequestInit) => {
    const response = await real(url, init)
    asked.push(`${init.method ?? 'GET'} ${url.pathname.split('/', 3).join('/')}`)
    if (init.method === 'PUT') await held
    return response
  })
  await press('wizard/confirm', {})
  await vi.waitFor(() => expect(ebs.made).toBe(1))
  await vi.waitFor(() => expect(asked).toContain('PUT /v1/endpoints'))
  return { arrives, asked }
}

test.each([
  ['where no passphrase is required', {}],
  ['where the company requires one', { lockRequired: true }],
])('an answer that comes after the vault was erased stores nothing, %s', async (_, policy) => {
  await press('lock/set', { current: null, passphrase: 'correct horse battery' })
  await setPolicy(policy)
  const { arrives, asked } = await creating()
  await press('vault/erase', {})
  arrives()
  // After a creation, whatever came of it, EBS's list is read.
  await vi.waitFor(() => expect(asked).toContain('GET /v1/endpoints'))
  expect([await allTokens(), await historyOf(), await openIntent(), await wizard.get()]).toEqual([[], [], null, null])
  expect((await appState(null)).lock.unfinished).toBe(true)
  await press('vault/lost-seen', {})
  expect((await appState(null)).lock.unfinished).toBe(false)
})
