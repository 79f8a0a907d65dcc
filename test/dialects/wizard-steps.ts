/** The wizard's main paths in a real Chromium. A step throws what went other than it may in this dialect. */
import type { AppState } from '../../extension/contracts/messages/app-state.ts'
import type { WizardState } from '../../extension/contracts/wizard/state.ts'
import { registerCall, revokeCall } from './calls.ts'
import type { Desk } from './desk.ts'
import { afterLostAnswer, expect, mayEnd, uniqueWords } from './expected.ts'
import type { Facts } from './facts.ts'
import { TYPE } from './truth.ts'

/** `isFor`: the dialects that it can be played in; all, where it says nothing. */
export type WizardStep = { name: string; isFor?(facts: Facts): boolean; play(desk: Desk): Promise<void> }

const stand = (state: WizardState): string => {
  const failure = 'failure' in state ? state.failure : null
  return failure ? `${state.step} (${failure.code}, done ${failure.done})` : state.step
}

/** Describes it, allows it, and makes it in the portal where that is how it is made. */
async function create(desk: Desk, words: string): Promise<WizardState> {
  const { admin } = desk
  await admin.describe(TYPE, words)
  await desk.allow()
  return made(desk, words)
}

async function made(desk: Desk, words: string): Promise<WizardState> {
  if (!desk.facts.isGuided) return desk.rest()
  await desk.admin.step('guide')
  const { token } = desk.makeInPortal(words)
  await desk.admin.type('#value', token)
  await desk.admin.act('keep-value')
  return desk.rest()
}

/** The page of a token that was made, verified and tried: a test that never accepted it would prove nothing later. */
async function withToken(desk: Desk): Promise<string> {
  const words = uniqueWords()
  expect('create', stand(await create(desk, words)), 'done')
  await tried(desk)
  await desk.admin.act('back')
  await desk.admin.view('list')
  await desk.admin.click('[data-ref]')
  await desk.admin.view('token')
  desk.begin()
  return words
}

const tried = (desk: Desk) => desk.until(({ tokens }) => tokens.some(({ connection }) => connection !== null))

/** The admin has removed the token in the portal, and says so, unless the extension has read it in EBS's list first. */
async function removedInPortal(desk: Desk): Promise<WizardState> {
  await desk.admin.act('resume').catch(async (error) => {
    if ((await desk.appState()).wizard?.step === 'guide') throw error
  })
  await desk.until(({ wizard }) => wizard !== null && wizard.step !== 'guide')
  return desk.rest()
}

/** Presses the button, and waits until the wizard has taken note of it. */
async function press(desk: Desk, action: string): Promise<void> {
  const standing = ({ wizard }: AppState) => JSON.stringify(wizard)
  const before = standing(await desk.appState())
  await desk.admin.act(action)
  await desk.until((appState) => standing(appState) !== before)
}

export const WIZARD_STEPS: WizardStep[] = [
  {
    name: 'create and verify',
    async play(desk) {
      expect('create', stand(await create(desk, uniqueWords())), 'done')
      await desk.admin.step('done')
      expect('results', (await desk.admin.results()).map(({ result }) => result).join(), 'match,match,match')
      expect('tokens in EBS', desk.truth.active().length, 1)
      const [row, ...others] = (await tried(desk)).tokens
      expect('rows in the list', others.length, 0)
      expect('connection', row?.connection?.result, 'accepted')
      expect('listed', row?.registered, true)
    },
  },
  {
    name: 'Deny',
    isFor: ({ isGuided }) => !isGuided,
    async play(desk) {
      await desk.admin.describe(TYPE, uniqueWords())
      await desk.admin.answer('deny')
      expect('Deny', stand(await desk.rest()), 'denied (user_denied, done no)')
      expect('tokens in EBS', desk.truth.active().length, 0)
    },
  },
  {
    name: 'Deny in the portal',
    isFor: ({ isGuided }) => isGuided,
    async play(desk) {
      const { admin, sandbox, truth } = desk
      await admin.describe(TYPE, uniqueWords())
      await desk.allow()
      await admin.step('guide')
      await admin.portal.goto(`${sandbox.portalUrl}/tokens/new`)
      await admin.portal.type('#token-description', uniqueWords())
      await admin.portal.select('#token-type', TYPE)
      await Promise.all([admin.portal.waitForNavigation(), admin.portal.click('button.main')])
      await admin.answer('deny')
      await admin.portal.waitForSelector('[role="alert"]')
      expect('tokens in EBS', truth.active().length, 0)
      await admin.act('close')
      await admin.view('list')
      expect('rows in the list', (await desk.appState()).tokens.length, 0)
    },
  },
  {
    name: 'replace, and the old one ends',
    async play(desk) {
      const { admin, facts, truth, sandbox } = desk
      const words = await withToken(desk)
      const [old] = truth.active()
      await admin.act('replace')
      await admin.step('describe')
      await admin.act('next')
      await desk.allow()
      let state = await made(desk, words)
      expect('replace', stand(state), 'done')
      if (facts.perType === 'one') {
        expect('the old one', state.step === 'done' && state.old, 'ended')
        expect('tokens in EBS', truth.active().length, 1)
        return
      }
      expect('tokens in EBS', truth.active().length, 2)
      await admin.act('retire')
      await admin.view('revoke')
      await admin.type('#typed', words)
      await press(desk, 'revoke')
      state = await desk.rest()
      const canEnd = mayEnd(facts)
      if (facts.isGuided && canEnd) {
        expect('retire', stand(state), 'guide')
        if (old) sandbox.store.revoke(TYPE, old.token)
        state = await removedInPortal(desk)
      }
      expect('retire', stand(state), canEnd ? 'revoked' : 'unconfirmed')
      expect('tokens in EBS', truth.active().length, canEnd ? 1 : 2)
    },
  },
  {
    name: 'revoke',
    async play(desk) {
      const { admin, facts, truth, sandbox } = desk
      const words = await withToken(desk)
      await admin.revoke(words)
      if (facts.isGuided) {
        await admin.step('guide')
        for (const { token } of truth.active()) sandbox.store.revoke(TYPE, token)
      }
      expect('revoke', stand(facts.isGuided ? await removedInPortal(desk) : await desk.rest()), 'revoked')
      expect('tokens in EBS', truth.active().length, 0)
    },
  },
  {
    name: 'revoke, said to be done and not done',
    isFor: ({ isGuided }) => isGuided,
    async play(desk) {
      await desk.admin.revoke(await withToken(desk))
      await desk.admin.step('guide')
      await desk.admin.act('resume')
      await desk.until(({ wizard }) => wizard !== null && 'failure' in wizard && wizard.failure !== null)
      expect('revoke', stand(await desk.rest()), 'guide (still_registered, done no)')
    },
  },
  {
    name: 'the answer to register is lost, then Finish',
    isFor: ({ isGuided }) => !isGuided,
    async play(desk) {
      const { facts, sandbox } = desk
      sandbox.faults.add({ call: registerCall(sandbox), once: true, drop: 'after' })
      const wanted = afterLostAnswer(facts, 201)
      const state = await create(desk, uniqueWords())
      expect('create', stand(state), wanted === '201' ? 'done' : `failed (${wanted})`)
      if (state.step !== 'failed' || state.failure.code === 'value_not_told') return
      await press(desk, 'resume')
      await desk.allow()
      const again = stand(await desk.rest())
      const isUnknown = again.startsWith('failed') && again.endsWith('done unknown)')
      expect('Finish', isUnknown || again, true, 'done')
    },
  },
  {
    name: 'the answer to revoke is lost',
    isFor: ({ isGuided }) => !isGuided,
    async play(desk) {
      const { sandbox, admin, truth } = desk
      const words = await withToken(desk)
      sandbox.faults.add({ call: revokeCall(sandbox), once: true, drop: 'after' })
      await admin.revoke(words)
      let state = await desk.rest()
      if (state.step === 'failed') {
        await press(desk, 'resume')
        state = await desk.rest()
      }
      expect('revoke', stand(state), 'revoked')
      expect('tokens in EBS', truth.active().length, 0)
    },
  },
]
