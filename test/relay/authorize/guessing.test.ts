/** Bounds on guessing: EBS is not asked beyond them, and the page says so with status 200. */
import { afterEach, expect, test } from 'vitest'
import { FAILURES_MAX } from '../../../relay/limits.ts'
import { NATIVE } from '../../sandbox/start.ts'
import { nativeRequest, typed, Visitor } from '../../support/native-page.ts'
import { RUNTIMES, startWorld, type World } from '../../support/relay.ts'
import { RelayClient } from '../../support/relay-client.ts'

let world: World
afterEach(() => world?.close())

test.each(RUNTIMES)('too many tries are a page, and EBS is not asked any more, on %s', async (runtime) => {
  world = await startWorld({ sandbox: NATIVE }, runtime)
  const asked = () => world.sandbox.requests.filter(({ path }) => path.endsWith('/Login')).length
  const { address } = await nativeRequest(await RelayClient.create(world.relay.origin))
  const visitor = new Visitor()
  const page = await visitor.get(address)
  for (let turn = 0; turn < FAILURES_MAX.userAtAddress; turn++) {
    expect((await visitor.post(page, typed(world.sandbox, 'Admin', { password: `${turn}` }))).state).toBe('wrong')
  }
  const before = asked()
  // However the name is written.
  for (const user of ['Admin', 'ADMIN', ' admin ']) {
    const told = await visitor.post(page, { ...typed(world.sandbox), user })
    expect(told).toMatchObject({ status: 200, state: 'tooManyFailed', location: undefined })
  }
  expect(asked()).toBe(before)
  const codes = world.lines.filter((line) => line.includes('sign_in_refused')).map((line) => JSON.parse(line).code)
  expect(codes.filter((code) => code === 'too_many_failed')).toHaveLength(3)
})

test.each(RUNTIMES)('a client that asks too often is shown a page, on %s', async (runtime) => {
  const rates = { client: { burst: 2, everyMs: 60_000 } }
  world = await startWorld({ sandbox: NATIVE, config: { rates } }, runtime)
  const { address } = await nativeRequest(await RelayClient.create(world.relay.origin))
  const visitor = new Visitor()
  await visitor.get(address)
  await visitor.get(address)
  expect(await visitor.get(address)).toMatchObject({ status: 200, state: 'busy' })
})
