/** The rows that are the app's own, judged on one runtime: the same status and code on each. */

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { EnvironmentInput } from '../../sandbox/environment.ts'
import { EXTENSION } from '../../support/extension.ts'
import { oauthOf } from '../../support/oauth-of.ts'
import { type Runtime, startWorld, type World } from '../../support/relay.ts'
import { bodyRows } from './body-rows.ts'
import { ebsRows } from './ebs-rows.ts'
import { frontRows } from './front-rows.ts'
import { proofRows } from './proof-rows.ts'
import { registerRows } from './register-rows.ts'
import { Attempt, judge, judgeLog, type Row } from './row.ts'
import { sessionRows } from './session-rows.ts'
import { signInRows } from './sign-in-rows.ts'

export const ROWS: readonly Row[] = [
  ...bodyRows,
  ...frontRows,
  ...signInRows,
  ...sessionRows,
  ...proofRows,
  ...registerRows,
  ...ebsRows,
]

const FIREFOX = {
  browser: 'firefox',
  id: 'integrations@example.org',
  redirectUri: 'https://0123456789abcdef0123456789abcdef01234567.extensions.allizom.org/',
} as const

const startRelay = (runtime: Runtime) =>
  startWorld({ extensions: [EXTENSION, FIREFOX], alsoEnvironments: [deadEnvironment] }, runtime)

export function suite(runtime: Runtime): void {
  const rows = ROWS.filter(({ on }) => !on || on === runtime)

  describe(`97: the relay on ${runtime} refuses, and EBS sees no write:`, () => {
    let world: World
    beforeAll(async () => {
      world = await startRelay(runtime)
    })
    afterAll(() => world.close())
    afterEach(() => {
      const { faults, store } = world.sandbox
      faults.clear()
      for (const { type, token } of store.endpoints()) store.revoke(type, token)
    })

    test.each(rows.filter(({ slow }) => !slow))('$name', (row) => attempt(row, world))

    test('92: after all of that, nothing secret is in the log', async () => {
      expect(world.lines.length).toBeGreaterThan(100)
      expect(world.secrets.size).toBeGreaterThan(200)
      await judgeLog(world)
    })
  })

  describe.concurrent(`97: the relay on ${runtime} takes its time, and EBS sees no write:`, () => {
    test.each(rows.filter(({ slow }) => slow))('$name', async (row) => {
      const world = await startRelay(runtime)
      await attempt(row, world)
        .then(() => judgeLog(world))
        .finally(() => world.close())
    })
  })
}

async function attempt(row: Row, world: World): Promise<void> {
  const attempt = await Attempt.create(world)
  attempt.fromHere()
  const sent = await row.send(attempt)
  judge(row, sent, attempt)
  await row.also?.(sent, attempt)
  const next = await attempt.send('/v1/environments')
  expect(next.status).toBe(200)
}

/** The same EBS at an address where nobody listens. */
const deadEnvironment = (environment: EnvironmentInput): EnvironmentInput => ({
  ...environment,
  id: 'dead',
  ebs: { ...environment.ebs, baseUrl: 'http://localhost:1' },
  authorization: { ...oauthOf(environment), tokenUrl: 'http://localhost:1/Auth/Token' },
})
