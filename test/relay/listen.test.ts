/** A relay that cannot listen says which setting is wrong, in one line, and ends. */
import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { UNUSABLE_CONFIG_EXIT } from '../../relay/node/load-config.ts'
import { freePort, startWorld, type World } from '../support/relay.ts'
import { runRelay } from '../support/relay-process.ts'

const variables = { SESSION_KEY: 'A'.repeat(43), SANDBOX_CLIENT_SECRET: 'a secret that is long enough' }
let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

/** How the process ends with that `listen`. */
const end = (listen: object) => runRelay({ ...world.config, trustedProxies: ['127.0.0.1'], listen }, variables)

test('a port that is in use has one line', async () => {
  const { port } = world.config.listen
  expect(await end({ host: '127.0.0.1', port })).toEqual({
    code: UNUSABLE_CONFIG_EXIT,
    said: `/listen/port: the port ${port} at 127.0.0.1 is in use`,
  })
})

test('a metrics port that is in use has one line', async () => {
  const metricsPort = await freePort()
  const other = createServer().listen(metricsPort, '127.0.0.1')
  expect(await end({ host: '127.0.0.1', port: await freePort(), metricsPort })).toEqual({
    code: UNUSABLE_CONFIG_EXIT,
    said: `/listen/metricsPort: the port ${metricsPort} at 127.0.0.1 is in use`,
  })
  other.close()
})

test.each([
  // Addresses for documentation (RFC 5737, RFC 3849) and a name that never exists (RFC 6761).
  ['192.0.2.7', 'is not an address of this machine'],
  ['nobody.invalid', 'leads to no address|cannot be listened at'],
])('the host %s, which is not ours, has one line', async (host, expected) => {
  const { code, said } = await end({ host, port: await freePort() })
  expect(code).toBe(UNUSABLE_CONFIG_EXIT)
  expect(said).toMatch(new RegExp(`^/listen/host: ${host} `))
  expect([said.split('\n').length, said]).toEqual([1, expect.stringMatching(expected)])
})
