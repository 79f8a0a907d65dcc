/**
 * The attack: write into the profile on the disk, without the passphrase. The words of a record are not sealed: with another
 * environment, type or EBS beside the sealed value, the next check would send the value there.
 *
 * The defence: a value opens only beside the words that it was sealed with (`extension/vault/values.ts`). The record is said to
 * be damaged, and nothing of it is sent.
 */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { checkAll } from '../../extension/background/checks/check-all.ts'
import { vault } from '../../extension/vault/database.ts'
import { eraseVault } from '../../extension/vault/erase.ts'
import type { StoredToken } from '../../extension/vault/schema.ts'
import { saveToken, tokenOf } from '../../extension/vault/tokens.ts'
import { endpointRef } from '../../shared/endpoint.ts'
import { forgetSettings } from '../support/forget-settings.ts'
import { appState } from '../support/whole-app-state.ts'
import { connected, RELAY } from '../unit/extension/background/relay/connected.ts'
import { environmentAt, token as sample } from '../unit/extension/vault/sample.ts'
import { press } from './press.ts'

const VALUE = 'CANARY-of-a-value-that-stays-here'
const ELSEWHERE = 'https://ebs.example.net'
const token = { ...sample, value: VALUE, relay: RELAY, ref: await endpointRef('test', sample.type, VALUE) }
const damaged = { failure: { code: 'record_damaged' } }
let sent: string[]

beforeEach(async () => {
  fakeBrowser.reset()
  await forgetSettings()
  await eraseVault()
  sent = []
  vi.stubGlobal('fetch', async (url: URL, { body }: RequestInit) => {
    sent.push(`${url.href} ${body}`)
    return Response.json({ result: 'accepted', durationMs: 1, testedAt: new Date().toISOString() })
  })
})
afterEach(() => vi.unstubAllGlobals())

const put = async (record: StoredToken) => void (await (await vault()).put('tokens', record))

/** Connected to the environment that a record names, which has two types. */
async function connectTo({ environment: id, ebsOrigin }: StoredToken): Promise<void> {
  const plain = environmentAt(ebsOrigin, id)
  await connected([{ ...plain, types: plain.types.flatMap((type) => [type, { ...type, id: 'APPINSIGHTS' }]) }])
}

test.each<[string, Partial<StoredToken>]>([
  ['environment', { environment: 'other', ebsOrigin: ELSEWHERE }],
  ['type', { type: 'APPINSIGHTS' }],
  ['EBS', { ebsOrigin: ELSEWHERE }],
])('beside another %s the value does not open, and goes nowhere', async (_, change) => {
  await saveToken(token)
  const before = await tokenOf(token.ref)
  const changed = { ...before, ...change }
  await put(changed)
  await connectTo(changed)

  const { ref } = token
  await expect(press('test-connection', { ref })).rejects.toMatchObject(damaged)
  await expect(press('reveal', { ref })).rejects.toMatchObject(damaged)
  await expect(press('hand-over', { ref, format: 'curl', to: 'file' })).rejects.toMatchObject(damaged)
  await checkAll({ environment: null, olderThanMs: null, keysMax: 10 })
  expect(sent.filter((one) => one.includes('CANARY'))).toEqual([])
  expect((await appState(null)).tokens).toMatchObject([{ ref, damaged: true }])

  // As it was, it opens: the attacker can destroy, and cannot redirect.
  await put(before)
  await connectTo(before)
  expect(await press('reveal', { ref })).toEqual({ value: VALUE })
  await press('test-connection', { ref })
  expect(sent.filter((one) => one.includes('CANARY'))).toHaveLength(1)
  expect((await appState(null)).tokens).toMatchObject([{ ref, damaged: false }])
})
