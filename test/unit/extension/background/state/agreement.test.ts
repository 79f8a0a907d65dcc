/** Nothing goes to a relay or to an EBS to which the admin has not agreed. */
import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { requireAgreed } from '../../../../../extension/background/state/agreement.ts'
import { agreements, relayUrl } from '../../../../../extension/background/state/storage-items.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { connected, RELAY } from '../relay/connected.ts'

const environment = environmentAt(token.ebsOrigin)
beforeEach(async () => {
  fakeBrowser.reset()
  await connected([environment])
})

const code = (id = environment.id) => requireAgreed(id).catch(({ failure }) => failure.code)

test('what was agreed to is given with its relay', async () => {
  expect(await requireAgreed(environment.id)).toEqual({ environment, relay: RELAY })
})

test('without a relay there is nothing to agree to', async () => {
  await relayUrl.update(() => null)
  expect(await code()).toBe('relay_not_connected')
})

test('an environment that the relay does not offer is unknown', async () => {
  expect(await code('another')).toBe('unknown_environment')
})

test('an environment that was not agreed to is refused', async () => {
  await agreements.update(() => ({}))
  expect(await code()).toBe('relay_not_agreed')
})
