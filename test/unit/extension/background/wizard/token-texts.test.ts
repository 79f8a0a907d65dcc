import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { appState } from '../../../../../extension/background/app-state.ts'
import { storedEnvironments, wizard } from '../../../../../extension/background/state/storage-items.ts'
import { keep } from '../../../../../extension/background/wizard/create.ts'
import { Run } from '../../../../../extension/background/wizard/run.ts'
import { startReplacement } from '../../../../../extension/background/wizard/start.ts'
import { TokenTexts } from '../../../../../extension/contracts/token-texts.ts'
import { vault } from '../../../../../extension/vault/database.ts'
import { saveIntent } from '../../../../../extension/vault/intents.ts'
import { tokenOf } from '../../../../../extension/vault/tokens.ts'
import { environmentAt, intent, token } from '../../vault/sample.ts'

/** Every text that an admin may give, each another one. */
const TEXTS = Object.fromEntries(Object.keys(TokenTexts).map((name) => [name, `the ${name}`])) as TokenTexts
const { ref, type, value, ebsOrigin } = token

beforeEach(async () => {
  fakeBrowser.reset()
  await storedEnvironments.update(() => [environmentAt(ebsOrigin)])
  const described = { ...intent, ...TEXTS, ebsOrigin }
  await saveIntent(described)
  const { description } = TEXTS
  await keep(new Run(described, { isSignedIn: true }), { ref, type, description, value }, [])
})

test('what was said of a token is in the vault, and of its intent nothing else is', async () => {
  const stored = await (await vault()).get('tokens', ref)
  expect(stored).toMatchObject(TEXTS)
  expect(Object.keys(stored ?? {})).toEqual(Object.keys(await tokenOf(ref)))
})

test('it is in the list', async () => {
  expect((await appState(null)).tokens).toMatchObject([{ ref, ...TEXTS }])
})

test('it is offered for the token that takes the place of it', async () => {
  await startReplacement(ref)
  expect(await wizard.get()).toMatchObject({ step: 'describe', replaces: ref, ...TEXTS })
})
