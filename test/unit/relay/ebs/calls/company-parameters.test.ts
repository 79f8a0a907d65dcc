/** The company parameters that are asked for, one by one where EBS fails the list, and no others. */
import { expect, test } from 'vitest'
import { allCompanyParams, companyParamsReader } from '../../../../../relay/ebs/calls/company-parameters.ts'
import type { EbsCall } from '../../../../../relay/ebs/client-types.ts'

type Answers = Record<string, { status?: number; body?: unknown }>
/** An EBS that answers these paths; any other is unknown to it. */
function ebs(answers: Answers) {
  const asked: string[] = []
  const send = async ({ path }: EbsCall) => {
    asked.push(path)
    const { status = 200, body } = answers[path] ?? { status: 404 }
    return { status, header: () => undefined, body: body === undefined ? '' : JSON.stringify(body) }
  }
  const { signal } = new AbortController()
  const context = { client: { send }, signal, deadline: signal, credential: { value: 'token', renewed: false } }
  return { asked, context }
}
const LIST = '/api/rpc/FetchCompanyParams/A/B%2FC'
const one = (ID: string, Value: unknown, Description?: string | null) => ({ ID, Value, Description })

async function read(answers: Answers) {
  const { asked, context } = ebs(answers)
  return { found: [...(await companyParamsReader(['A', 'B/C'])(context)).values()], asked }
}

test('they are read in one call; an id counts in any case, and others are passed over', async () => {
  const body = [one('a', 'x', ' two\nwords '), one('OTHER', 'CANARY'), one('B/C', '')]
  expect(await read({ [LIST]: { body } })).toEqual({
    found: [
      { id: 'A', value: 'x', description: 'two words' },
      { id: 'B/C', value: null, description: null },
    ],
    asked: [LIST],
  })
})

test.each<[unknown, string | null]>([
  ['', null],
  [null, null],
  [0, '0'],
  [false, 'false'],
  [{ a: 1 }, '{"a":1}'],
  [' x ', ' x '],
])('the value %j is told as %j', async (Value, value) => {
  expect((await read({ [LIST]: { body: [one('A', Value, null)] } })).found).toEqual([
    { id: 'A', value, description: null },
  ])
})

test('where EBS fails the whole list for one unknown id, each is read by itself', async () => {
  const single = { '/api/rpc/FetchCompanyParam/B%2FC': { body: one('b/c', 'y') } }
  const { found, asked } = await read(single)
  expect(found).toEqual([{ id: 'B/C', value: 'y', description: null }])
  expect(asked).toEqual([LIST, '/api/rpc/FetchCompanyParam/A', '/api/rpc/FetchCompanyParam/B%2FC'])
})

test.each([
  { status: 500 },
  { status: 401 },
  { body: { A: 'x' } },
  { body: [{ Value: 'x' }] },
  { body: [{ ID: 'A' }] },
])('%j is no list of parameters', async (answer) => {
  await expect(read({ [LIST]: answer })).rejects.toMatchObject({ code: expect.any(String) })
})

test('the complete set has ids, values and texts in one line', async () => {
  const body = [
    { ...one('A', 'x', ' a\nb '), Help: ' c\nd' },
    { ...one('B', null, null), Help: 7 },
  ]
  const { context } = ebs({ '/api/rpc/FetchCompanyParams/': { body } })
  expect(await allCompanyParams(context)).toEqual([
    { id: 'A', value: 'x', description: 'a b', help: 'c d' },
    { id: 'B', value: null, description: null, help: '' },
  ])
})
