import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { watchPolicy } from '../../../../../extension/background/state/policy.ts'
import { reveal } from '../../../../../extension/background/tokens/reveal.ts'
import { lock } from '../../../../../extension/vault/data-key.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { historyOf } from '../../../../../extension/vault/history.ts'
import { setFirstPassphrase } from '../../../../../extension/vault/rotate-data-key.ts'
import { saveToken } from '../../../../../extension/vault/tokens.ts'
import { setPolicy } from '../../../../support/set-policy.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { connected } from '../relay/connected.ts'

beforeEach(async () => {
  fakeBrowser.reset()
  watchPolicy(async () => undefined)
  await setPolicy({})
  await eraseVault()
  await connected([environmentAt(token.ebsOrigin)])
  await saveToken(token)
})
afterAll(() => vi.restoreAllMocks())
const events = async () => (await historyOf()).map(({ event, ref }) => [event, ref])

test('a value that is shown is written into the history, each time', async () => {
  expect(await reveal(token.ref)).toEqual({ value: token.value })
  await reveal(token.ref)
  expect(await events()).toEqual([
    ['revealed', token.ref],
    ['revealed', token.ref],
  ])
  expect(JSON.stringify(await historyOf())).not.toContain(token.value)
})

test('where the company does not allow it, no value is shown', async () => {
  await setPolicy({ revealAllowed: false })
  await expect(reveal(token.ref)).rejects.toMatchObject({ failure: { code: 'set_by_policy' } })
  expect(await events()).toEqual([])
  await setPolicy({ revealAllowed: true })
  expect(await reveal(token.ref)).toEqual({ value: token.value })
})

test('what is not shown is not written down as if it was', async () => {
  await setFirstPassphrase('correct horse battery')
  await lock()
  await expect(reveal(token.ref)).rejects.toMatchObject({ failure: { code: 'vault_locked' } })
  await expect(reveal('B'.repeat(22))).rejects.toMatchObject({ failure: { code: 'unknown_token' } })
  expect(await events()).toEqual([])
})
