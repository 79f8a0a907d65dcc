/** Every text of an admin about a token survives each hand-off: describing, the vault, replacing, importing, a backup. */
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import * as client from '../../../../../extension/background/relay/client.ts'
import { watchPolicy } from '../../../../../extension/background/state/policy.ts'
import { wizard } from '../../../../../extension/background/state/storage-items.ts'
import { backup, restore } from '../../../../../extension/background/vault/backup.ts'
import { keep, register } from '../../../../../extension/background/wizard/create.ts'
import { importValue } from '../../../../../extension/background/wizard/import-value.ts'
import { Run } from '../../../../../extension/background/wizard/run.ts'
import { describeToken, startReplacement, startWizard } from '../../../../../extension/background/wizard/start.ts'
import { addDays, dayOf } from '../../../../../extension/contracts/token/days.ts'
import { NO_TEXTS, TEXT_NAMES, type TokenTexts } from '../../../../../extension/contracts/token/texts.ts'
import { vault } from '../../../../../extension/vault/database.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { openIntent, saveIntent } from '../../../../../extension/vault/intents.ts'
import { tokenOf } from '../../../../../extension/vault/tokens.ts'
import { endpointRef } from '../../../../../shared/endpoint.ts'
import { setPolicy } from '../../../../support/set-policy.ts'
import { appState } from '../../../../support/whole-app-state.ts'
import { environmentAt, intent, token } from '../../vault/sample.ts'
import { connected, RELAY } from '../relay/connected.ts'

/** EBS's window stays open. */
vi.mock(import('../../../../../extension/background/relay/authorize.ts'), async (original) => ({
  ...(await original()),
  authorize: () => new Promise<never>(() => undefined),
}))
/** Deriving a key takes as long as it should; here it is done twice. */
vi.mock('../../../../../extension/vault/passphrase.ts', async (original) => ({
  ...(await original<typeof import('../../../../../extension/vault/passphrase.ts')>()),
  ITERATIONS: 1,
  Iterations: v.number(),
}))

const today = dayOf(new Date())
/** Every text that an admin may give, each another one. */
const TEXTS: TokenTexts = {
  ...(Object.fromEntries(TEXT_NAMES.map((name) => [name, `the ${name}`])) as TokenTexts),
  rotateBy: addDays(today, 90),
}
const { type, value, ebsOrigin } = token
const ref = await endpointRef(token.environment, type, value)
const described = { ...intent, ...TEXTS, ebsOrigin, relay: RELAY }

beforeEach(async () => {
  fakeBrowser.reset()
  watchPolicy(async () => undefined)
  await eraseVault()
  await connected([environmentAt(ebsOrigin)])
  await saveIntent(described)
  const { description } = TEXTS
  await keep(new Run(described, { isSignedIn: true }), { ref, type, description, value }, [])
})
afterEach(() => vi.restoreAllMocks())

const stored = async () => (await vault()).get('tokens', ref)

test('what was said of a token is in the vault, and of its intent nothing else is', async () => {
  expect(await stored()).toMatchObject(TEXTS)
  expect(Object.keys((await stored()) ?? {})).toEqual(Object.keys(await tokenOf(ref)))
})

test('it is in the list', async () => {
  expect((await appState(null)).tokens).toMatchObject([{ ref, ...TEXTS }])
})

test('what is described is what the intent says', async () => {
  await wizard.update(() => ({ step: 'describe', environment: intent.environment, type, ...NO_TEXTS }))
  await describeToken({ ...TEXTS, type })
  expect(await openIntent()).toMatchObject(TEXTS)
})

test('EBS is told the description, and nothing else of it', async () => {
  const asked = vi.spyOn(client, 'call').mockResolvedValue({
    endpoint: { ref, type, description: TEXTS.description, value },
    checks: [],
  } as never)
  await saveIntent(described)
  await wizard.update(() => ({ step: 'register', intent: described }))
  await register(new Run(described, { isSignedIn: true })).catch(() => undefined)
  const sent = JSON.stringify(asked.mock.calls)
  expect(TEXT_NAMES.filter((name) => sent.includes(TEXTS[name]))).toEqual(['description'])
})

test('it is offered for the token that takes the place of it', async () => {
  await startReplacement(ref)
  expect(await wizard.get()).toMatchObject({ step: 'describe', replaces: ref, ...TEXTS })
})

test('the period of the former one begins again, however much of it is over', async () => {
  const createdAt = new Date(Date.parse(`${addDays(today, -80)}T12:00:00`)).toISOString()
  await (await vault()).put('tokens', { ...(await tokenOf(ref)), createdAt, rotateBy: addDays(today, 10) })
  await startReplacement(ref)
  expect(await wizard.get()).toMatchObject({ rotateBy: addDays(today, 90) })
})

test('it stays with a damaged record whose value is imported again', async () => {
  await (await vault()).put('tokens', { ...(await tokenOf(ref)), value: null })
  await importValue(ref, value)
  expect(await stored()).toMatchObject(TEXTS)
})

test('it is in a backup, and comes back from it', async () => {
  const { text } = await backup('correct horse battery staple')
  await eraseVault()
  await restore(text, 'correct horse battery staple')
  expect(await stored()).toMatchObject(TEXTS)
})

test('the company’s period fills in the day of a new token, and of one that takes a place', async () => {
  await setPolicy({ rotateAfterDays: 180 })
  await startWizard(type)
  expect(await wizard.get()).toMatchObject({ step: 'describe', rotateBy: addDays(today, 180) })
  await startReplacement(ref)
  expect(await wizard.get()).toMatchObject({ replaces: ref, rotateBy: addDays(today, 180) })
  await setPolicy({})
})

test('without one, the admin begins with nothing', async () => {
  await startWizard(type)
  expect(await wizard.get()).toEqual({ step: 'describe', environment: 'test', type, ...NO_TEXTS })
})
