/** What is said of each prerequisite when EBS answers in ways that say little. */
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { EnvironmentConfig } from '../../../../relay/config/environment.ts'
import type { Transport } from '../../../../relay/ebs/transport/transport.ts'
import { runChecks } from '../../../../relay/endpoints/prerequisites.ts'
import { callContextFor, createEnvironment } from '../../../../relay/environment/environment.ts'
import { silentLog } from '../../../../relay/observability/log.ts'
import { noMeter } from '../../../../relay/observability/metrics.ts'
import type { OpenSession } from '../../../../relay/session/session.ts'
import { minimalEnvironment } from '../../../support/minimal-environment.ts'

type Said = { status: number; body?: unknown }
const CALLS = { connection: 'EBSConnectionTest', user: 'ESGOUser', applications: '/apps', assigned: '/users' } as const

/** The checks at an EBS where everything is in order, but for these answers. */
async function checked(said: Partial<Record<keyof typeof CALLS, Said>>) {
  const good: Record<keyof typeof CALLS, Said> = {
    connection: { status: 200 },
    user: { status: 200, body: { Administrator: true } },
    applications: { status: 200, body: [{ ID: 'SCOPE', Active: true, Name: 'Surveys' }] },
    assigned: { status: 200, body: [{ UserID: 'Admin' }] },
  }
  const transport: Transport = async ({ url }) => {
    const [name] = Object.entries(CALLS).find(([, part]) => url.includes(part)) ?? []
    const { status, body } = said[name as keyof typeof CALLS] ?? good[name as keyof typeof CALLS]
    return { status, header: () => undefined, body: body === undefined ? '' : JSON.stringify(body) }
  }
  const config = v.parse(EnvironmentConfig, {
    ...minimalEnvironment(),
    registration: {
      mode: 'http',
      correlation: 'none',
      perType: 'one',
      register: { method: 'POST', path: '/register', body: {}, value: '/Token' },
      applications: {
        method: 'GET',
        path: '/apps',
        list: '',
        fields: { scope: '/ID', active: '/Active', name: '/Name' },
      },
      assignedUsers: { method: 'GET', path: '/users', list: '', fields: { user: '/UserID' } },
    },
  })
  const parts = { secret: () => '', transport, log: silentLog, meter: noMeter, now: Date.now }
  const environment = createEnvironment(config, parts)
  const { signal } = new AbortController()
  const session = {
    user: { id: 'Admin', name: 'Alexandra', administrator: true },
    token: { value: 'token' },
  } as OpenSession
  const context = callContextFor(environment, session, { signal, deadline: signal })
  const checks = await runChecks({ environment, session, context, type: environment.type('TYPE') })
  return Object.fromEntries(checks.map(({ id, status, reason }) => [id, [status, reason]]))
}

test('where all is in order, all of them pass', async () => {
  expect(Object.values(await checked({})).map(([status]) => status)).toEqual(['pass', 'pass', 'pass'])
})

test('403 by EBS’s own name for it is a refused connection; a bare one may come from anything in between', async () => {
  const refused = await checked({ connection: { status: 403, body: { MessageID: 'invalid-service' } } })
  expect(refused['trusted-connection']).toEqual(['fail', 'connection-refused'])
  const bare = await checked({ connection: { status: 403 } })
  expect(bare['trusted-connection']).toEqual(['unknown', 'ebs-error'])
})

test.each(Object.keys(CALLS) as (keyof typeof CALLS)[])(
  'a session that EBS ends during the checks asks for a sign-in: %s',
  async (call) => {
    const said = { [call]: { status: 401, body: { MessageID: 'expired-webapi-token' } } }
    await expect(checked(said)).rejects.toMatchObject({ code: 'session_revoked' })
  },
)

test.each(Object.keys(CALLS) as (keyof typeof CALLS)[])(
  'an EBS that fails leaves its check open, and the others as they are: %s',
  async (call) => {
    const found = await checked({ [call]: { status: 500 } })
    const open = Object.values(found).filter(([status]) => status === 'unknown')
    expect(open).toEqual([['unknown', 'ebs-error']])
  },
)

test.each([
  ['is another’s', [{ ID: 'elsewhere', Active: true }], ['fail', 'application-missing']],
  ['is switched off', [{ ID: 'scope', Active: false }], ['fail', 'application-inactive']],
  ['is written in another case', [{ ID: 'sCoPe', Active: true }], ['pass', 'ok']],
])('the application that %s', async (_, body, expected) => {
  expect((await checked({ applications: { status: 200, body } }))['application']).toEqual(expected)
})

test.each([
  ['nobody', [], ['fail', 'nobody-assigned']],
  ['somebody else', [{ UserID: 'Eleni' }], ['fail', 'user-not-assigned']],
  ['this one, beside another', [{ UserID: 'Eleni' }, { UserID: 'Admin' }], ['pass', 'ok']],
])('an application to which %s is assigned', async (_, body, expected) => {
  expect((await checked({ assigned: { status: 200, body } }))['administrator']).toEqual(expected)
})

test('a user who may not register fails, whichever users are assigned', async () => {
  const found = await checked({ user: { status: 200, body: { Administrator: false } } })
  expect(found['administrator']).toEqual(['fail', 'not-administrator'])
})
