/** The two routes that look and change nothing: a connection test, and the prerequisites of a type. */
import { expect, test } from 'vitest'
import type { Request } from '../../../../relay/http/route-types.ts'
import { check } from '../../../../relay/routes/check.ts'
import { testConnection } from '../../../../relay/routes/test-connection.ts'
import { atEbs } from '../../../support/at-ebs.ts'

const KEY = { environment: 'minimal', type: 'TYPE', key: 'k'.repeat(16) }
async function tested(fields: object, status = 200) {
  const { request, sent } = atEbs({}, () => ({ status }))
  const asked = { ...request, body: { ...KEY, ...fields } } as unknown as Request<'testConnection'>
  const said = await testConnection(asked).then(
    ({ body }) => body,
    ({ code }) => code,
  )
  return { said, sent }
}

test('a connection test tries the key, and tells one of two things', async () => {
  const { said, sent } = await tested({})
  expect(said).toEqual({ result: 'accepted', durationMs: expect.any(Number), testedAt: expect.any(String) })
  expect(said.durationMs).toBeGreaterThanOrEqual(0)
  expect(said.durationMs).toBeLessThan(60_000)
  expect(Math.abs(Date.parse(said.testedAt) - Date.now())).toBeLessThan(60_000)
  expect(sent.map(({ headers }) => headers['x-esapikey-type'])).toEqual([KEY.key])
  expect((await tested({}, 401)).said).toMatchObject({ result: 'refused' })
})

test('a connection test of nothing that the relay knows is sent nowhere', async () => {
  for (const [fields, code] of [
    [{ environment: 'elsewhere' }, 'unknown_environment'],
    [{ type: 'ELSE' }, 'unknown_type'],
  ] as const) {
    expect(await tested(fields)).toEqual({ said: code, sent: [] })
  }
})

test('the prerequisites are those of the type that is asked for', async () => {
  const { request } = atEbs({}, () => ({ body: { Administrator: true } }))
  const asked = (type: string) => check({ ...request, query: { type } } as unknown as Request<'check'>)
  const { status, body } = await asked('TYPE')
  expect([status, body.checks.map(({ reason }) => reason)]).toEqual([200, ['ok', 'not-published', 'not-published']])
  await expect(asked('ELSE')).rejects.toMatchObject({ code: 'unknown_type' })
})
