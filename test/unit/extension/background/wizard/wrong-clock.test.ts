/** The relay's clock is far from the browser's: its nonces replace the time of a proof (RFC 9449 section 8). */
import { afterEach, expect, test, vi } from 'vitest'
import { confirmChecks } from '../../../../../extension/background/wizard/resume.ts'
import { describeToken, startWizard } from '../../../../../extension/background/wizard/start.ts'
import { NO_TEXTS } from '../../../../../extension/contracts/token/texts.ts'
import { allTokens } from '../../../../../extension/vault/tokens.ts'
import { atStep, connectInMemory } from '../relay/relay-in-memory.ts'

afterEach(() => vi.unstubAllGlobals())

const MINUTE_MS = 60_000

test.each([10, -10])('by %d minutes: an admin signs in and creates, for one more request', async (minutes) => {
  const { ebs, statuses } = await connectInMemory({ aheadMs: minutes * MINUTE_MS })
  await startWizard('TYPE')
  await describeToken({ ...NO_TEXTS, type: 'TYPE', description: 'A token' })
  // This EBS publishes no list of applications: the admin takes that on themselves.
  await atStep('confirm')
  await confirmChecks()
  await atStep('done')
  expect(statuses.filter((status) => status === 401)).toHaveLength(1)
  expect((await allTokens())[0]).toMatchObject({ type: 'TYPE', description: 'A token' })
  expect(ebs.registered).toMatchObject({ Description: 'A token' })
})
