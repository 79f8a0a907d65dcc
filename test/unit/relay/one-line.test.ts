/** Where EBS's texts enter the relay, they become one line in which everything can be seen. */
import { expect, test } from 'vitest'
import { companyParamsReader } from '../../../relay/ebs/calls/company-parameters.ts'
import { fetchApplications, fetchAssignedUsers } from '../../../relay/ebs/calls/configured-calls.ts'
import { validateToken } from '../../../relay/ebs/calls/validate-token.ts'

const HOSTILE = ' Shop\r\nX=$(id)\u202e\u200b '
const CLEAN = 'Shop X=$(id)'

const { signal } = new AbortController()
const ebsThatSays = (body: unknown) => ({
  client: { send: async () => ({ status: 200, header: () => undefined, body: JSON.stringify(body) }) },
  signal,
  deadline: signal,
  credential: { value: 'token', renewed: false },
})

test('the id and the name of a user', async () => {
  const holder = await validateToken(ebsThatSays({ Model: { UserID: HOSTILE, Name: HOSTILE } }), 'token')
  expect(holder).toMatchObject({ id: CLEAN, name: CLEAN })
})

test('a name that nobody can see is none: the id stands for it', async () => {
  const holder = await validateToken(ebsThatSays({ Model: { UserID: 'Admin', Name: '\u200b\u2066' } }), 'token')
  expect(holder.name).toBe('Admin')
})

test('the name of an application', async () => {
  const call = { method: 'GET', path: '/apps', list: '', fields: { scope: '/Scope', name: '/Name' } } as const
  const [application] = await fetchApplications(ebsThatSays([{ Scope: 'a', Name: HOSTILE }]), call, {})
  expect(application?.name).toBe(CLEAN)
})

test('the id of a user who is assigned, which is compared with that of the user who is signed in', async () => {
  const call = { method: 'GET', path: '/users', list: '', fields: { user: '/User' } } as const
  expect(await fetchAssignedUsers(ebsThatSays([{ User: HOSTILE }, { User: '\u200b' }]), call, {})).toEqual([CLEAN])
})

test('the description of a company parameter; its value is compared as it is', async () => {
  const read = companyParamsReader(['P'])
  const found = await read(ebsThatSays([{ ID: 'P', Value: 'x\u200b', Description: HOSTILE }]))
  expect(found.get('P')).toEqual({ id: 'P', value: 'x\u200b', description: CLEAN })
})
