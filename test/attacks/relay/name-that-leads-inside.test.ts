/**
 * The attack (SSRF, DNS rebinding): whoever owns the name of an EBS lets it lead to an address inside the operator's network: the
 * cloud's metadata service, a router, the loopback. The relay would send its secrets there, and bring the answer out.
 *
 * The defence: the address is judged when the relay connects, whatever the name led to before, and in every spelling
 * (`relay/ebs/transport/private-address.ts`), unless the operator said that EBS is inside. Row 70.
 */
import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { nodeTransport } from '../../../relay/ebs/transport/undici.ts'
import type { EnvironmentInput } from '../../sandbox/environment.ts'
import { oauthOf } from '../../support/oauth-of.ts'
import { freePort, startWorld, type World } from '../../support/relay.ts'
import { RelayClient } from '../../support/relay-client.ts'

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
  // 6to4, NAT64, a site-local and a compatible address: of no public EBS either.
  'https://[2002:7f00:1::]',
  'https://[64:ff9b:1::7f00:1]',
  'https://[fec0::1]',
  'https://[::127.0.0.1]',
  'https://192.0.2.1',
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
