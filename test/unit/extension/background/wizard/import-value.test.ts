/** A value that an admin imports for a token that EBS has: only that token's own is kept, and beside the words that were there. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { agreements, sessions } from '../../../../../extension/background/state/storage-items.ts'
import { keepSession } from '../../../../../extension/background/tokens/sessions.ts'
import { importValue } from '../../../../../extension/background/wizard/import-value.ts'
import { allChecks } from '../../../../../extension/vault/checks.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { historyOf } from '../../../../../extension/vault/history.ts'
import { keepRegistered } from '../../../../../extension/vault/registered.ts'
import { allTokens } from '../../../../../extension/vault/tokens.ts'
import { openToken } from '../../../../../extension/vault/values.ts'
import { endpointRef } from '../../../../../shared/endpoint.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { connected, RELAY } from '../relay/connected.ts'

const { environment, type, value, ebsOrigin } = token
const OTHER = value.replace('0042', '0043')
const ref = await endpointRef(environment, type, value)
const LISTED = { ref, valueRef: ref, type, description: 'as EBS has it', masked: '••••' }
const user = { id: 'Admin', name: 'Admin', administrator: true }
let asked: string[]
let accepts: string[]

beforeEach(async () => {
  fakeBrowser.reset()
  await eraseVault()
  await sessions.update(() => ({}))
  await connected([environmentAt(ebsOrigin)])
  asked = []
  accepts = [value]
  vi.stubGlobal('fetch', async ({ pathname }: URL, { body }: RequestInit) => {
    asked.push(pathname)
    const { key } = JSON.parse(String(body))
    if (pathname === '/v1/verifications') {
      const parameter = { id: 'P', role: 'endpoint', secret: true, expected: '•', actual: '•', result: 'match' }
      return Response.json({ verifications: [{ type, checkedAt: new Date().toISOString(), parameters: [parameter] }] })
    }
    return Response.json({
      result: accepts.includes(key) ? 'accepted' : 'refused',
      durationMs: 1,
      testedAt: '2026-01-01T00:00:00.000Z',
    })
  })
})
afterEach(() => vi.unstubAllGlobals())

const codeOf = (work: Promise<void>) =>
  work.then(
    () => 'kept',
    ({ failure }) => failure.code,
  )
const isLeft = async () => expect(await allTokens()).toEqual([])

describe('where EBS lists the name of the value', () => {
  beforeEach(() => keepRegistered(environment, { endpoints: [LISTED], unread: [] }, ebsOrigin, RELAY))

  test('the value is kept with EBS’s words, also as the header that holds it; the history tells, and nobody is asked', async () => {
    expect(await codeOf(importValue(ref, `X-ESAPIKEY-SURVEYS: ${value}`))).toBe('kept')
    expect(await openToken(ref)).toMatchObject({
      value,
      token: { description: 'as EBS has it', environment, type, ebsOrigin, relay: RELAY },
    })
    expect((await historyOf(ref)).map(({ event }) => event)).toEqual(['imported'])
    expect(asked).toEqual([])
  })

  test('another value is refused, also one that EBS accepts', async () => {
    accepts = [value, OTHER]
    expect(await codeOf(importValue(ref, OTHER))).toBe('value_differs')
    await isLeft()
  })

  test('a text that is no value is refused', async () => {
    expect(await codeOf(importValue(ref, 'two words'))).toBe('value_differs')
    await isLeft()
  })

  test('a token that nobody knows is refused', async () => {
    expect(await codeOf(importValue('B'.repeat(22), value))).toBe('unknown_token')
    await isLeft()
  })

  test('it stays outside where the admin has not agreed that this relay gets what belongs there', async () => {
    await agreements.update(() => ({}))
    expect(await codeOf(importValue(ref, value))).toBe('relay_not_agreed')
    await isLeft()
  })

  test('it is verified at once where somebody is signed in, and a failure of that takes nothing back', async () => {
    await keepSession(environment, { session: 'sealed', user } as never, null, RELAY)
    expect(await codeOf(importValue(ref, value))).toBe('kept')
    expect((await allChecks()).get(ref)?.verification?.parameters[0]?.result).toBe('match')
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch')
    })
    expect(await codeOf(importValue(ref, value))).toBe('kept')
    expect((await openToken(ref)).value).toBe(value)
  })
})

describe('where EBS lists its id alone', () => {
  const id = 'id-17'
  let byId: string
  beforeEach(async () => {
    byId = await endpointRef(environment, type, id)
    const { valueRef: _, ...listed } = { ...LISTED, ref: byId, id }
    await keepRegistered(environment, { endpoints: [listed], unread: [] }, ebsOrigin, RELAY)
  })

  test('a value that EBS accepts is kept under that id', async () => {
    expect(await codeOf(importValue(byId, value))).toBe('kept')
    expect(await openToken(byId)).toMatchObject({ value, token: { id, valueRef: ref } })
    expect(asked).toEqual(['/v1/connection-tests'])
  })

  test('a text that is no value is refused, and never sent', async () => {
    accepts = ['two words']
    expect(await codeOf(importValue(byId, 'two words'))).toBe('value_differs')
    expect(asked).toEqual([])
    await isLeft()
  })

  test('one that EBS refuses is refused', async () => {
    accepts = []
    expect(await codeOf(importValue(byId, value))).toBe('value_differs')
    await isLeft()
  })
})
