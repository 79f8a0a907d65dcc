/** What the wizard begins, and what it refuses, whatever a view has asked or hidden: a refusal writes nothing and sends nothing. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { wizard } from '../../../../../extension/background/state/storage-items.ts'
import { confirmChecks } from '../../../../../extension/background/wizard/resume.ts'
import { describeToken, startRevocation, startWizard } from '../../../../../extension/background/wizard/start.ts'
import { NO_TEXTS } from '../../../../../extension/contracts/token/texts.ts'
import { openIntent } from '../../../../../extension/vault/intents.ts'
import { allTokens } from '../../../../../extension/vault/tokens.ts'
import { atStep, connectInMemory, type Ebs } from '../relay/relay-in-memory.ts'

afterEach(() => vi.unstubAllGlobals())

const WORDS = { ...NO_TEXTS, type: 'TYPE', description: 'A token' }
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'begun',
    ({ failure }) => failure.code,
  )

describe('in a production environment', () => {
  let ebs: Ebs
  let statuses: number[]
  beforeEach(async () => {
    ;({ ebs, statuses } = await connectInMemory({ kind: 'production' }))
    await startWizard('TYPE')
  })

  test('nothing is created before the admin has agreed to that very one', async () => {
    for (const production of [undefined, 'another'])
      expect(await codeOf(describeToken({ ...WORDS, production }))).toBe('production_unconfirmed')
    expect([await openIntent(), ebs.registered, statuses]).toEqual([null, null, []])
    expect(await wizard.get()).toMatchObject({ step: 'describe' })
  })

  test('with that agreement it is; and a revocation needs one of its own', async () => {
    expect(await codeOf(describeToken({ ...WORDS, production: 'minimal' }))).toBe('begun')
    await atStep('confirm')
    await confirmChecks()
    await atStep('done')
    const [{ ref } = { ref: '' }] = await allTokens()
    for (const agreed of [undefined, 'another'])
      expect(await codeOf(startRevocation(ref, agreed))).toBe('production_unconfirmed')
    expect([await openIntent(), (await wizard.get())?.step]).toEqual([null, 'done'])
    expect(await codeOf(startRevocation(ref, 'minimal'))).toBe('begun')
  })
})

describe('nothing is begun', () => {
  beforeEach(() => connectInMemory())

  test('for a type that the environment does not have', async () => {
    await startWizard('TYPE')
    expect(await codeOf(describeToken({ ...WORDS, type: 'OTHER' }))).toBe('unknown_type')
    expect(await openIntent()).toBeNull()
  })

  test('for a token that nobody knows', async () => {
    expect(await codeOf(startRevocation('A'.repeat(22)))).toBe('unknown_token')
    expect(await openIntent()).toBeNull()
  })

  test('where no wizard asks for it, or another one is under way: of two presses at the same moment one counts', async () => {
    expect(await codeOf(describeToken(WORDS))).toBe('busy')
    await startWizard('TYPE')
    const codes = await Promise.all([WORDS, WORDS].map((words) => codeOf(describeToken(words))))
    expect(codes).toEqual(['begun', 'busy'])
    await atStep('confirm')
  })

  test('the intent is kept before the sign-in, and says that EBS may have it before EBS is asked to', async () => {
    const kept: (boolean | undefined)[] = []
    const send = globalThis.fetch
    vi.stubGlobal('fetch', async (url: URL, init: RequestInit) => {
      if (init.method !== 'GET') kept.push((await openIntent())?.mayHaveReachedEbs)
      return send(url, init)
    })
    await startWizard('TYPE')
    await describeToken(WORDS)
    await atStep('confirm')
    expect([kept[0], kept.at(-1)]).toEqual([false, true])
  })
})
