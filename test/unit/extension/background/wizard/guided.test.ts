/** When an admin is sent to the portal, and the value that they bring: which one is kept as the new endpoint token's, and which is not. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { environmentOf } from '../../../../../extension/background/relay/environments.ts'
import { ensureSignedIn, readList } from '../../../../../extension/background/relay/sign-in.ts'
import { storedEnvironments, wizard } from '../../../../../extension/background/state/storage-items.ts'
import { takeGuided } from '../../../../../extension/background/wizard/guided.ts'
import { closeWizard } from '../../../../../extension/background/wizard/leave.ts'
import { resumeAfterUnlock, resumeWizard } from '../../../../../extension/background/wizard/resume.ts'
import { describeToken, startReplacement, startWizard } from '../../../../../extension/background/wizard/start.ts'
import { NO_TEXTS } from '../../../../../extension/contracts/token/texts.ts'
import { lock, unlock } from '../../../../../extension/vault/data-key.ts'
import { openIntent } from '../../../../../extension/vault/intents.ts'
import { setFirstPassphrase } from '../../../../../extension/vault/rotate-data-key.ts'
import { allTokens } from '../../../../../extension/vault/tokens.ts'
import { atStep, connectInMemory, type Ebs, sampleValue } from '../relay/relay-in-memory.ts'

vi.mock('../../../../../relay/limits.ts', async (original) => ({
  ...(await original<typeof import('../../../../../relay/limits.ts')>()),
  READ_BACK_DELAYS_MS: [5, 5],
}))

vi.mock('../../../../../extension/vault/passphrase.ts', async (original) => ({
  ...(await original<typeof import('../../../../../extension/vault/passphrase.ts')>()),
  ITERATIONS: 1,
}))

afterEach(() => vi.unstubAllGlobals())

const [OLD, NEW, STRANGE] = [sampleValue(1), sampleValue(2), sampleValue(3)]

/** The portal makes one, in the place of what is there. */
function make(ebs: Ebs, value: string): void {
  ebs.registered = { Id: `id of ${value}`, Token: value, Description: 'A token', CreatedBy: 'Admin' }
  ebs.accepted = [value]
}

const codeOf = (work: Promise<void>) =>
  work.then(
    () => 'taken',
    ({ failure }) => failure.code,
  )
const kept = async () => (await allTokens()).map(({ description }) => description)

describe.each([
  ['values', false],
  ['ids alone', true],
])('where EBS lists %s', (_, listsIds) => {
  let ebs: Ebs
  beforeEach(async () => {
    ;({ ebs } = await connectInMemory({ isGuided: true, listsIds }))
    await startWizard('TYPE')
    await describeToken({ ...NO_TEXTS, type: 'TYPE', description: 'A token' })
    await atStep('guide')
  })

  test('the value of the one that EBS has registered since is kept, also as the header that holds it', async () => {
    make(ebs, NEW)
    expect(await codeOf(takeGuided(`X-ESAPIKEY-TYPE: ${NEW}`))).toBe('taken')
    await atStep('done')
    expect(await kept()).toEqual(['A token'])
  })

  test('a value that EBS does not know is refused, and the next one is waited for', async () => {
    make(ebs, NEW)
    expect(await codeOf(takeGuided(STRANGE))).toBe('value_differs')
    expect(await wizard.get()).toMatchObject({ step: 'guide', failure: { code: 'value_differs' } })
    expect(await kept()).toEqual([])
    expect(await codeOf(takeGuided(NEW))).toBe('taken')
    await atStep('done')
  })

  test('of two values that come at the same moment, one is taken', async () => {
    make(ebs, NEW)
    const answers = await Promise.all([NEW, NEW].map((value) => codeOf(takeGuided(value))))
    expect(answers.toSorted()).toEqual(['message_refused', 'taken'])
    await atStep('done')
    expect(await kept()).toEqual(['A token'])
  })

  test('a value that cannot be checked in EBS is kept, and verified later', async () => {
    make(ebs, NEW)
    ebs.isDown = true
    expect(await codeOf(takeGuided(NEW))).toBe('taken')
    await atStep('done')
    expect(await wizard.get()).toMatchObject({ step: 'done', failure: { code: 'ebs_unavailable' } })
    expect(await kept()).toEqual(['A token'])
  })

  test('the value of the one that is to be replaced is none of the new one, though EBS accepts it still', async () => {
    make(ebs, OLD)
    await takeGuided(OLD)
    await atStep('done')
    await closeWizard()
    const [old] = await allTokens()
    await startReplacement(old?.ref ?? '')
    await describeToken({ ...NO_TEXTS, type: 'TYPE', description: 'The next one' })
    await atStep('guide')
    expect(await codeOf(takeGuided(OLD))).toBe('value_differs')
    make(ebs, NEW)
    ebs.accepted = [OLD, NEW]
    expect(await codeOf(takeGuided(OLD))).toBe('value_differs')
    expect(await kept()).toEqual(['A token'])
  })
})

test('nor is the value of a colleague’s token that EBS no longer lists, if EBS cannot be reached', async () => {
  const { ebs } = await connectInMemory({ isGuided: true })
  make(ebs, OLD)
  await ensureSignedIn(await environmentOf('minimal'))
  const [old] = await readList('minimal')
  await startReplacement(old?.ref ?? '')
  await describeToken({ ...NO_TEXTS, type: 'TYPE', description: 'The next one' })
  await atStep('guide')
  make(ebs, NEW)
  await readList('minimal')
  ebs.isDown = true
  expect(await codeOf(takeGuided(OLD))).toBe('value_differs')
  expect(await kept()).toEqual([])
})

test('a value that nobody waits for is refused', async () => {
  await connectInMemory({ isGuided: true })
  expect(await codeOf(takeGuided(NEW))).toBe('message_refused')
  await startWizard('TYPE')
  expect(await codeOf(takeGuided(NEW))).toBe('message_refused')
})

describe('the admin is sent to the portal', () => {
  let ebs: Ebs
  beforeEach(async () => {
    ;({ ebs } = await connectInMemory({ isGuided: true }))
  })
  const describing = async () => {
    await startWizard('TYPE')
    await describeToken({ ...NO_TEXTS, type: 'TYPE', description: 'A token' })
  }

  test('with an intent that says so, which EBS may have by then', async () => {
    await describing()
    await atStep('guide')
    expect(await openIntent()).toMatchObject({ guided: true, mayHaveReachedEbs: true, refsBefore: [] })
    expect(await wizard.get()).toMatchObject({ failure: null, guiding: { asked: false } })
  })

  test('only where EBS names no prerequisite that is not met', async () => {
    ebs.isAdministrator = false
    await describing()
    await atStep('blocked')
    expect(await wizard.get()).toMatchObject({ failure: { code: 'check_failed', done: 'no' } })
    expect(await openIntent()).toBeNull()
  })

  test('only where the new one would not end another one without a word', async () => {
    make(ebs, OLD)
    await describing()
    await atStep('already-registered')
    expect(await wizard.get()).toMatchObject({ failure: { code: 'endpoint_exists', done: 'no' } })
    expect(await openIntent()).toBeNull()
  })

  test('only with a vault that is open, so that the value can be kept', async () => {
    await setFirstPassphrase('correct horse battery')
    await lock()
    await describing()
    await atStep('failed')
    expect(await wizard.get()).toMatchObject({ failure: { code: 'vault_locked', done: 'no' } })
  })

  test('and not again for one that EBS has registered meanwhile: that one is waited for', async () => {
    await describing()
    await atStep('guide')
    make(ebs, NEW)
    await resumeWizard()
    await vi.waitFor(async () => expect(await wizard.get()).toMatchObject({ step: 'guide', guiding: { asked: true } }))
    expect(await codeOf(takeGuided(NEW))).toBe('taken')
    await atStep('done')
  })
})

describe('a value is refused, and waited for again', () => {
  beforeEach(async () => {
    const { ebs } = await connectInMemory({ isGuided: true })
    await startWizard('TYPE')
    await describeToken({ ...NO_TEXTS, type: 'TYPE', description: 'A token' })
    await atStep('guide')
    make(ebs, NEW)
  })
  const refused = async (text: string, code: string) => {
    expect(await codeOf(takeGuided(text))).toBe(code)
    expect(await wizard.get()).toMatchObject({ step: 'guide', failure: { code } })
    expect(await kept()).toEqual([])
  }

  test('while the vault is locked; after unlocking nothing is said of it any more', async () => {
    await setFirstPassphrase('correct horse battery')
    await lock()
    const asked = vi.fn(fetch)
    vi.stubGlobal('fetch', asked)
    await refused(NEW, 'vault_locked')
    expect(asked).not.toHaveBeenCalled()
    await unlock('correct horse battery')
    await resumeAfterUnlock()
    expect(await wizard.get()).toMatchObject({ step: 'guide', failure: null })
    expect(await codeOf(takeGuided(NEW))).toBe('taken')
    await atStep('done')
  })

  test('while another EBS has the environment’s name', async () => {
    const before = await storedEnvironments.get()
    await storedEnvironments.update((all) => all.map((one) => ({ ...one, ebsOrigin: 'https://ebs.example.org' })))
    await refused(NEW, 'unknown_environment')
    await storedEnvironments.update(() => before)
    expect(await codeOf(takeGuided(NEW))).toBe('taken')
    await atStep('done')
  })

  test('where the text is no value, without asking anybody', async () => {
    const asked = vi.fn(fetch)
    vi.stubGlobal('fetch', asked)
    await refused('two words', 'value_differs')
    expect(asked).not.toHaveBeenCalled()
  })
})
