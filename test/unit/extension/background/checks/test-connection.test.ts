/** A value is tested at the EBS and the relay that it belongs to, and sent nowhere else. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { tryValue } from '../../../../../extension/background/checks/test-connection.ts'
import { knownToken } from '../../../../../extension/background/tokens/inventory.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { saveToken, tokenOf } from '../../../../../extension/vault/tokens.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { connected, RELAY } from '../relay/connected.ts'

const asked = vi.fn()
beforeEach(async () => {
  fakeBrowser.reset()
  await eraseVault()
  await connected([environmentAt(token.ebsOrigin)])
  await saveToken({ ...token, relay: RELAY })
  asked.mockReset()
  asked.mockResolvedValue(Response.json({ result: 'accepted', durationMs: 1, testedAt: new Date().toISOString() }))
  vi.stubGlobal('fetch', asked)
})
afterEach(() => vi.unstubAllGlobals())

test('the value of a token of this EBS is tested', async () => {
  expect(await tryValue(await knownToken(token.ref))).toMatchObject({ result: 'accepted' })
})

test('the value of a token of another EBS is sent nowhere', async () => {
  const known = await knownToken(token.ref)
  const stored = { ...(await tokenOf(token.ref)), ebsOrigin: 'https://ebs.example.org' }
  await expect(tryValue({ ...known, stored })).rejects.toMatchObject({ failure: { code: 'unknown_environment' } })
  expect(asked).not.toHaveBeenCalled()
})
