/** The token of a creation in EBS's list: ours, taken by another, or open; and what is told of it. */
import { expect, test } from 'vitest'
import type { Job } from '../../../../relay/endpoints/creation-job.ts'
import { judge, taken, told } from '../../../../relay/endpoints/judge-list.ts'
import type { FoundEndpoint } from '../../../../relay/environment/registered.ts'

const ID = crypto.randomUUID()
function job(correlation: 'field' | 'type' | 'none' = 'field', perType: 'one' | 'several' = 'one', replace?: string) {
  return {
    request: {
      params: { requestId: ID.toUpperCase() },
      body: { description: 'Mine', replace },
      session: { user: { id: 'Admin', name: 'Alexandra' } },
    },
    registration: { correlation, perType },
  } as unknown as Job
}
const one = (changes: Partial<FoundEndpoint>): FoundEndpoint => ({
  ref: 'ref',
  valueRef: 'value ref',
  id: undefined,
  value: 'value',
  description: 'Mine',
  requestId: undefined,
  createdBy: 'Admin',
  active: true,
  type: {} as FoundEndpoint['type'],
  ...changes,
})

test('by its request id ours is found, in any case, and only while it works', () => {
  const ours = one({ requestId: ID })
  expect(judge(job(), [one({ ref: 'other', requestId: crypto.randomUUID() }), ours], undefined)).toMatchObject({
    ours,
    taken: undefined,
    open: [],
  })
  expect(judge(job(), [one({ requestId: ID, active: false })], undefined).ours).toBeUndefined()
  expect(judge(job(), [one({ requestId: ID, active: null })], undefined).ours).toBeDefined()
})

test('another user’s of this request id is taken, where EBS keeps request ids', () => {
  const theirs = one({ requestId: ID, createdBy: 'Eleni' })
  expect(judge(job(), [theirs], undefined)).toMatchObject({ ours: undefined, taken: theirs, open: [] })
  expect(judge(job('type'), [theirs], undefined).taken).toBeUndefined()
  expect(judge(job('field', 'one', 'ref'), [theirs], undefined).taken).toBeUndefined()
  expect(judge(job(), [one({ requestId: crypto.randomUUID(), createdBy: 'Eleni' })], undefined).taken).toBeUndefined()
  expect(judge(job(), [one({ requestId: ID, createdBy: 'Eleni', active: false })], undefined).taken).toBeUndefined()
})

test('what nobody can tell is open, unless EBS listed it before', () => {
  const open = one({ createdBy: undefined })
  expect(judge(job(), [open], undefined).open).toEqual([open])
  expect(judge(job(), [open], new Set()).open).toEqual([open])
  expect(judge(job(), [open], new Set(['ref'])).open).toEqual([])
})

test('who replaces the same token as another learns of that one’s; else the request is in conflict', () => {
  const found = one({})
  expect(taken(job('field', 'several', 'old'), found, 'no')).toMatchObject({
    code: 'endpoint_exists',
    detail: { ref: 'ref', done: 'no' },
  })
  for (const other of [job('field', 'one', 'old'), job('field', 'several')])
    expect(taken(other, found, 'unknown')).toMatchObject({ code: 'request_conflict', detail: { done: 'unknown' } })
})

test('the reply has EBS’s words where it lists them, and no id where it has none', () => {
  expect(told(one({ id: '7', description: 'EBS’s words' }), 'mine')).toEqual({
    ref: 'ref',
    id: '7',
    value: 'value',
    description: 'EBS’s words',
  })
  expect(told(one({ description: null }), 'mine')).toEqual({ ref: 'ref', value: 'value', description: 'mine' })
})

test('a token whose value EBS does not list is made, and its value not told', () => {
  expect(() => told(one({ value: undefined }), 'mine')).toThrow(
    expect.objectContaining({ code: 'value_not_told', detail: { ref: 'ref', done: 'yes' } }),
  )
})
