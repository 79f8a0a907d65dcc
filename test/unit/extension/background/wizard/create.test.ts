/** A creation by the relay, from the words of the admin to a verified endpoint token in the vault; and what stops it on the way. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { watchPolicy } from '../../../../../extension/background/state/policy.ts'
import { sessions, storedEnvironments, wizard } from '../../../../../extension/background/state/storage-items.ts'
import { unlockVault } from '../../../../../extension/background/vault/auto-lock.ts'
import { closeWizard } from '../../../../../extension/background/wizard/leave.ts'
import { confirmChecks, resumeAfterUnlock, resumeWizard } from '../../../../../extension/background/wizard/resume.ts'
import { describeToken, startReplacement, startWizard } from '../../../../../extension/background/wizard/start.ts'
import { NO_TEXTS } from '../../../../../extension/contracts/token/texts.ts'
import { allChecks } from '../../../../../extension/vault/checks.ts'
import { lock } from '../../../../../extension/vault/data-key.ts'
import { vault } from '../../../../../extension/vault/database.ts'
import { historyOf } from '../../../../../extension/vault/history.ts'
import { openIntent } from '../../../../../extension/vault/intents.ts'
import { allRegistered } from '../../../../../extension/vault/registered.ts'
import { setFirstPassphrase } from '../../../../../extension/vault/rotate-data-key.ts'
import { allTokens, tokenOf } from '../../../../../extension/vault/tokens.ts'
import { openToken } from '../../../../../extension/vault/values.ts'
import { setPolicy } from '../../../../support/set-policy.ts'
import { atStep, connectInMemory, type Ebs, sampleValue } from '../relay/relay-in-memory.ts'

vi.mock('../../../../../relay/limits.ts', async (original) => ({
  ...(await original<typeof import('../../../../../relay/limits.ts')>()),
  READ_BACK_DELAYS_MS: [5, 5],
}))
vi.mock('../../../../../extension/vault/passphrase.ts', async (original) => ({
  ...(await original<typeof import('../../../../../extension/vault/passphrase.ts')>()),
  ITERATIONS: 1,
}))

const PASSPHRASE = 'correct horse battery'
const WORDS = { ...NO_TEXTS, type: 'TYPE', description: 'A token' }
let ebs: Ebs
let statuses: number[]

beforeEach(async () => {
  ;({ ebs, statuses } = await connectInMemory())
  watchPolicy(async () => undefined)
  await setPolicy({})
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** Up to where the admin takes on what this EBS does not publish. */
async function describing(): Promise<void> {
  await startWizard('TYPE')
  await describeToken(WORDS)
}
async function creating(): Promise<string> {
  await describing()
  await atStep('confirm')
  await confirmChecks()
  await atStep('done')
  await looked()
  return (await allTokens())[0]?.ref ?? ''
}
/** The list is read again and the value tested, after the wizard has said that it is done. */
const looked = () =>
  vi.waitFor(async () => {
    const [newest] = await allTokens()
    expect((await allChecks()).get(newest?.ref ?? '')?.connection).toBeTruthy()
  })

test('the endpoint token is kept with its value, told by the history, verified, tested, and listed', async () => {
  const ref = await creating()
  expect(await openToken(ref)).toMatchObject({
    token: { description: 'A token', createdBy: 'Admin', ebsOrigin: 'https://ebs.example' },
    value: sampleValue(1),
  })
  expect((await historyOf(ref)).map(({ event, user }) => [event, user])).toContainEqual(['created', 'Admin'])
  expect((await allChecks()).get(ref)).toMatchObject({
    connection: { result: 'accepted' },
    tested: { how: 'created' },
    verified: { how: 'created' },
  })
  expect((await allRegistered()).get('minimal')?.endpoints).toMatchObject([{ ref }])
  expect(await openIntent()).toBeNull()
  expect(await wizard.get()).toMatchObject({ step: 'done', ref, failure: null })
})

test('a verification that fails afterwards takes nothing back: it is said, and the value is kept', async () => {
  await describing()
  await atStep('confirm')
  const real = fetch
  vi.stubGlobal('fetch', async (url: URL, init: RequestInit) => {
    if (url.pathname === '/v1/verifications') throw new TypeError('Failed to fetch')
    return real(url, init)
  })
  await confirmChecks()
  await atStep('done')
  await looked()
  expect(await wizard.get()).toMatchObject({ failure: { code: 'relay_unreachable' } })
  expect(await allTokens()).toHaveLength(1)
})

describe('EBS is not asked to register one', () => {
  const isNotAsked = async (code: string) => {
    await atStep('failed')
    expect(await wizard.get()).toMatchObject({ failure: { code, done: 'no' } })
    expect([ebs.made, await openIntent()]).toEqual([0, null])
  }

  test('while the vault is locked; once it is open, the same creation goes on by itself', async () => {
    await setFirstPassphrase(PASSPHRASE)
    await lock()
    await describing()
    await isNotAsked('vault_locked')
    await unlockVault(PASSPHRASE)
    await resumeAfterUnlock()
    await atStep('confirm')
    await confirmChecks()
    await atStep('done')
    await looked()
    expect(ebs.made).toBe(1)
  })

  test('when the company has come to require a passphrase since it was described', async () => {
    await describing()
    await atStep('confirm')
    await setPolicy({ lockRequired: true })
    await confirmChecks()
    await isNotAsked('passphrase_required')
  })

  test('for a type that the environment has lost since', async () => {
    await describing()
    await atStep('confirm')
    await sessions.update(() => ({}))
    await storedEnvironments.update((all) => all.map((one) => ({ ...one, types: [] })))
    await confirmChecks()
    await isNotAsked('unknown_type')
  })

  test('with what EBS’s window gave, when the admin has left before', async () => {
    let allow: (answer: string) => void = () => undefined
    let opened = ''
    vi.spyOn(browser.identity, 'launchWebAuthFlow').mockImplementation(async ({ url }) => {
      opened = url
      return new Promise<string>((answer) => {
        allow = answer
      })
    })
    await describing()
    await vi.waitFor(() => expect(opened).not.toBe(''))
    await closeWizard()
    expect([await wizard.get(), await openIntent()]).toEqual([null, null])
    statuses.length = 0
    const request = new URL(opened).searchParams
    allow(`${request.get('redirect_uri')}?code=code&state=${request.get('state')}`)
    await startWizard('TYPE')
    await new Promise((resume) => setTimeout(resume))
    expect([statuses, await sessions.get(), ebs.made]).toEqual([[], {}, 0])
  })
})

test('one whose value may not be kept by then says that EBS may have it, and stays open', async () => {
  await describing()
  await atStep('confirm')
  const real = fetch
  vi.stubGlobal('fetch', async (url: URL, init: RequestInit) => {
    const response = await real(url, init)
    if (init.method === 'PUT') await setPolicy({ lockRequired: true })
    return response
  })
  await confirmChecks()
  await atStep('failed')
  expect(await wizard.get()).toMatchObject({ failure: { code: 'passphrase_required', done: 'unknown' } })
  expect([ebs.made, (await allTokens()).length]).toEqual([1, 0])
  expect(await openIntent()).toMatchObject({ mayHaveReachedEbs: true })
  await setPolicy({})
  vi.stubGlobal('fetch', real)
  await resumeWizard()
  await atStep('done')
  await looked()
  expect([ebs.made, (await allTokens()).length]).toEqual([1, 1])
})

test('a session that has ended before anything was sent is made anew, and the creation goes on', async () => {
  await describing()
  await atStep('confirm')
  await sessions.update(() => ({}))
  const opened = vi.spyOn(browser.identity, 'launchWebAuthFlow')
  await confirmChecks()
  await atStep('done')
  await looked()
  expect(opened).toHaveBeenCalledTimes(1)
  expect(ebs.made).toBe(1)
})

describe('where EBS keeps one of a type, a replacement', () => {
  let old: string
  const replacing = async () => {
    await startReplacement(old)
    await describeToken({ ...WORDS, description: 'The next one' })
    await atStep('confirm')
  }
  beforeEach(async () => {
    old = await creating()
    await closeWizard()
    // A server of EBS's pool may not know one that is younger.
    await (await vault()).put('tokens', { ...(await tokenOf(old)), createdAt: '2026-01-01T00:00:00.000Z' })
  })

  test('ends the old one: its value goes, its texts stay, and it says by which one', async () => {
    await replacing()
    await confirmChecks()
    await atStep('done')
    const made = (await allTokens()).find(({ ref }) => ref !== old)?.ref ?? ''
    expect(await wizard.get()).toMatchObject({ step: 'done', ref: made, old: 'ended' })
    expect(await openToken(made)).toMatchObject({ value: sampleValue(2), token: { description: 'The next one' } })
    expect(await tokenOf(old)).toMatchObject({
      description: 'A token',
      value: null,
      retired: { how: 'ended', by: made },
    })
    expect((await historyOf(old)).map(({ event }) => event)).toContain('replaced')
    expect(await openIntent()).toBeNull()
  })

  test('that EBS’s parameter does not show stops there, with the old value kept', async () => {
    await replacing()
    const real = fetch
    vi.stubGlobal('fetch', async (url: URL, init: RequestInit) => {
      if (url.pathname !== '/v1/verifications') return real(url, init)
      const { items } = JSON.parse(String(init.body))
      const parameter = {
        id: 'ENDPOINT',
        role: 'endpoint',
        secret: true,
        expected: '•',
        actual: '•',
        result: 'differs',
      }
      const checkedAt = new Date().toISOString()
      return Response.json({
        verifications: items.map(({ type }: { type: string }) => ({ type, checkedAt, parameters: [parameter] })),
      })
    })
    await confirmChecks()
    await atStep('failed')
    const made = (await allTokens()).find(({ ref }) => ref !== old)?.ref ?? ''
    expect(await wizard.get()).toMatchObject({ failure: { code: 'not_verified', done: 'yes', ref: made } })
    expect((await openToken(old)).value).toBe(sampleValue(1))
    expect(await openIntent()).toMatchObject({ createdRef: made })
  })
})
