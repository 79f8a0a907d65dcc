/** Retiring the old token of a plan: only for a new one that is verified, and nothing of it is lost on the way. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { handlers } from '../../../../../extension/background/handlers.ts'
import { wizard } from '../../../../../extension/background/state/storage-items.ts'
import { keepSession } from '../../../../../extension/background/tokens/sessions.ts'
import { recover } from '../../../../../extension/background/wizard/resume.ts'
import { startRevocation } from '../../../../../extension/background/wizard/start.ts'
import { newPlan } from '../../../../../extension/contracts/token/replacement.ts'
import { isWorking } from '../../../../../extension/contracts/wizard/machine.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { historyOf } from '../../../../../extension/vault/history.ts'
import { openIntent, saveIntent } from '../../../../../extension/vault/intents.ts'
import { saveToken, tokenOf } from '../../../../../extension/vault/tokens.ts'
import type { Comparison } from '../../../../../shared/checks.ts'
import { environmentAt, intent, token } from '../../vault/sample.ts'
import { connected, RELAY } from '../relay/connected.ts'

const PANEL = { kind: 'panel' } as const
const OLD = 'O'.repeat(22)
const NEW = 'N'.repeat(22)
const NEW_VALUE = token.value.replace('0042', '0043')
/** What the relay was asked, in order. */
const asked: string[] = []
/** What the company parameter of the new one is found to be. */
let parameter: Comparison
/** Whether the intent that was written down when the revocation left says that EBS may have it. */
let wasWrittenDown: boolean | undefined

beforeEach(async () => {
  fakeBrowser.reset()
  await eraseVault()
  await wizard.update(() => null)
  await connected([{ ...environmentAt(token.ebsOrigin), perType: 'several' }])
  await saveToken({ ...token, ref: OLD, relay: RELAY })
  const made = { ...token, ref: NEW, relay: RELAY, requestId: crypto.randomUUID(), value: NEW_VALUE }
  await saveToken({ ...made, replaces: newPlan(OLD) })
  const user = { id: 'Admin', name: 'Admin', administrator: true }
  await keepSession(token.environment, { session: 'sealed', expiresAt: '', user, scope: '' } as never, null, RELAY)
  asked.length = 0
  parameter = 'match'
  wasWrittenDown = undefined
  vi.stubGlobal('fetch', async ({ pathname }: URL, { method, body }: RequestInit) => {
    asked.push(`${method} ${pathname}`)
    const at = new Date().toISOString()
    if (method === 'DELETE') {
      wasWrittenDown = (await openIntent())?.mayHaveReachedEbs
      return Response.json({ revoked: 'now', evidence: { sent: true, answer: 204, listed: 'no' } })
    }
    if (pathname === '/v1/verifications') {
      const held = { id: 'P', role: 'endpoint', secret: true, expected: '•', actual: '•', result: parameter }
      return Response.json({ verifications: [{ type: token.type, checkedAt: at, parameters: [held] }] })
    }
    if (pathname === '/v1/connection-tests') {
      const isOld = String(body).includes(token.value)
      return Response.json({ result: isOld ? 'refused' : 'accepted', durationMs: 1, testedAt: at })
    }
    const listed = { ref: NEW, type: token.type, description: token.description, masked: '••••' }
    return Response.json({ endpoints: [listed], unread: [], readAt: at })
  })
})
afterEach(() => vi.unstubAllGlobals())

const rest = () => vi.waitFor(async () => expect(isWorking(await wizard.get())).toBe(false))
const revoke = async (successor?: string) => {
  await handlers['wizard/revoke']({ ref: OLD, production: undefined, successor }, PANEL)
  await rest()
}
const REVOCATION = `DELETE /v1/endpoints/${OLD}`

test('the new one is verified, then EBS revokes the old one, and the vault says which one took its place', async () => {
  await revoke(NEW)
  expect(await wizard.get()).toMatchObject({ step: 'revoked', tested: true })
  expect(asked.indexOf('POST /v1/verifications')).toBeLessThan(asked.indexOf(REVOCATION))
  expect(asked.indexOf('POST /v1/verifications')).toBeGreaterThanOrEqual(0)
  expect(await tokenOf(OLD)).toMatchObject({ value: null, retired: { by: NEW, how: 'ended' } })
  expect((await historyOf(OLD)).map(({ event }) => event)).toContain('replaced')
  expect(await openIntent()).toBeNull()
})

test('EBS is asked only with an intent that says so: an answer that is lost stays open', async () => {
  await revoke(NEW)
  expect(wasWrittenDown).toBe(true)
})

test.each(['differs', 'missing'] as const)(
  'where the parameter of the new one %s, the old one is kept',
  async (found) => {
    parameter = found
    await revoke(NEW)
    expect(await wizard.get()).toMatchObject({ step: 'failed', failure: { code: 'not_verified', done: 'no' } })
    expect(asked).not.toContain(REVOCATION)
    expect(await tokenOf(OLD)).toMatchObject({ retired: null })
    expect(await openIntent()).toBeNull()
  },
)

test('a revocation that may have reached EBS is finished, whatever the parameter says by now', async () => {
  const begun = { ...intent, kind: 'revoke' as const, targetRef: OLD, successorRef: NEW, ebsOrigin: token.ebsOrigin }
  const open = { ...begun, relay: RELAY, mayHaveReachedEbs: true }
  await saveIntent(open)
  await wizard.update(() => ({ step: 'revoke', intent: open }))
  parameter = 'differs'
  await recover()
  await rest()
  expect(await wizard.get()).toMatchObject({ step: 'revoked' })
  expect(await tokenOf(OLD)).toMatchObject({ retired: { by: NEW } })
})

test('a token that has leaked is revoked at once, whatever becomes of its plan', async () => {
  parameter = 'differs'
  await revoke()
  expect(asked).not.toContain('POST /v1/verifications')
  expect(await tokenOf(OLD)).toMatchObject({ retired: { by: null } })
})

test('a token is retired for the new one of its plan, and for no other', async () => {
  await expect(startRevocation(OLD, undefined, 'S'.repeat(22))).rejects.toMatchObject({
    failure: { code: 'unknown_token' },
  })
  await expect(startRevocation(NEW, undefined, OLD)).rejects.toMatchObject({ failure: { code: 'unknown_token' } })
  expect([await openIntent(), asked]).toEqual([null, []])
})
