/** The value that an admin brings from the portal: which one is kept as the new endpoint token's, and which is not. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { environmentOf } from '../../../../../extension/background/relay/environments.ts'
import { ensureSignedIn, readRegistered } from '../../../../../extension/background/relay/sign-in.ts'
import { wizard } from '../../../../../extension/background/state/storage-items.ts'
import { takeGuided } from '../../../../../extension/background/wizard/guided.ts'
import { closeWizard } from '../../../../../extension/background/wizard/leave.ts'
import { describeEndpoint, startReplacement, startWizard } from '../../../../../extension/background/wizard/start.ts'
import { NO_TEXTS } from '../../../../../extension/contracts/token/texts.ts'
import { allTokens } from '../../../../../extension/vault/tokens.ts'
import { atStep, connectInMemory, type Ebs, sampleValue } from '../relay/relay-in-memory.ts'

vi.mock('../../../../../relay/limits.ts', async (original) => ({
  ...(await original<typeof import('../../../../../relay/limits.ts')>()),
  READ_BACK_DELAYS_MS: [5, 5],
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
    await describeEndpoint({ ...NO_TEXTS, type: 'TYPE', description: 'A token' })
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
    await describeEndpoint({ ...NO_TEXTS, type: 'TYPE', description: 'The next one' })
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
  const [old] = await readRegistered('minimal')
  await startReplacement(old?.ref ?? '')
  await describeEndpoint({ ...NO_TEXTS, type: 'TYPE', description: 'The next one' })
  await atStep('guide')
  make(ebs, NEW)
  await readRegistered('minimal')
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
