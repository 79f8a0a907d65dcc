/** Row 70: an EBS that turns out to be inside is not called, unless the operator said that it is (SSRF, rebinding). */

import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { isPrivateAddress } from '../../relay/ebs/transport/private-address.ts'
import { nodeTransport } from '../../relay/ebs/transport/undici.ts'
import type { EnvironmentInput } from '../sandbox/environment.ts'
import { oauthOf } from '../support/oauth-of.ts'
import { freePort, startWorld, type World } from '../support/relay.ts'
import { RelayClient } from '../support/relay-client.ts'

let world: World | undefined
afterEach(async () => {
  await world?.close()
  world = undefined
})

/** What a sign-in says when EBS is at that address. */
async function signInAt(baseUrl: string) {
  const configure = (environment: EnvironmentInput): EnvironmentInput => ({
    ...environment,
    ebs: { baseUrl },
    authorization: {
      ...oauthOf(environment),
      issuer: baseUrl,
      authorizeUrl: `${baseUrl}/Auth/Authorize`,
      tokenUrl: `${baseUrl}/Auth/Token`,
      revokeUrl: `${baseUrl}/Auth/Revoke`,
    },
  })
  world = await startWorld({ configure })
  const client = await RelayClient.create(world.relay.origin)
  const grant = {
    code: 'a-code-that-nobody-gave',
    error: null,
    verifierSeed: 'v'.repeat(43),
    redirectUri: world.config.extensions[0]?.redirectUri ?? '',
  }
  const { status, body } = await client.signIn('sandbox', grant)
  return [status, body.code, body.done]
}

const literals = [
  'https://10.0.0.1',
  'https://169.254.169.254',
  'https://[::1]',
  'https://[::ffff:10.0.0.1]',
  'https://0x7f.1',
  'https://2130706433',
]
test.each(literals)('70: the private address %s is refused, and nothing is sent', async (url) => {
  const transport = nodeTransport()
  const sent = transport({ method: 'GET', url, headers: {}, maxBytes: 100, signal: AbortSignal.timeout(5_000) })
  await expect(sent).rejects.toMatchObject({ fault: 'denied', maybeSent: false })
  await transport.close()
})

test('70: a name that leads inside is refused when connecting, whatever it led to before', async () => {
  let connections = 0
  const port = await freePort()
  const inside = createServer(() => connections++).listen(port, '127.0.0.1')
  expect(await signInAt(`https://localhost:${port}`)).toEqual([502, 'egress_denied', 'no'])
  expect(connections).toBe(0)
  inside.close()
})

test.each([
  ['10.1.2.3', 4, true],
  ['100.64.0.1', 4, true],
  ['127.0.0.1', 4, true],
  ['169.254.169.254', 4, true],
  ['172.31.255.255', 4, true],
  ['172.32.0.1', 4, false],
  ['192.168.1.1', 4, true],
  ['192.0.0.170', 4, true],
  ['192.0.1.1', 4, false],
  ['192.0.2.1', 4, true],
  ['192.88.99.1', 4, true],
  ['198.51.100.1', 4, true],
  ['203.0.113.1', 4, true],
  ['0.0.0.0', 4, true],
  ['255.255.255.255', 4, true],
  ['8.8.8.8', 4, false],
  ['::1', 6, true],
  ['::', 6, true],
  ['fd00::1', 6, true],
  ['fe80::1', 6, true],
  ['ff02::1', 6, true],
  ['::ffff:10.0.0.1', 6, true],
  ['::ffff:8.8.8.8', 6, false],
  ['64:ff9b::a00:1', 6, true],
  ['64:ff9b:1::1', 6, true],
  ['64:ff9b:2::1', 6, false],
  ['::127.0.0.1', 6, true],
  ['2002:7f00:1::', 6, true],
  ['2001::1', 6, true],
  ['2001:1ff::1', 6, true],
  ['2001:200::1', 6, false],
  ['2001:db8::1', 6, true],
  ['3fff::1', 6, true],
  ['100::1', 6, true],
  ['5f00::1', 6, true],
  ['fec0::1', 6, true],
  ['2a00:1450:4001::1', 6, false],
] as const)('70: %s (IPv%d) is private: %s', (address, family, expected) => {
  expect(isPrivateAddress(address, family)).toBe(expected)
})
