/** The steps from a call to a value: which answers are good, which the caller judges, and what all others become. */
import * as v from 'valibot'
import { expect, test, vi } from 'vitest'
import {
  callEbs,
  isMissing,
  isSuccess,
  judgeAnswer,
  queryValue,
  readAnswer,
  segment,
  untilDeadline,
} from '../../../../relay/ebs/call.ts'
import type { EbsAnswer, EbsClient } from '../../../../relay/ebs/client-types.ts'
import { Refusal } from '../../../../relay/problems/problem.ts'

const answer = (status: number, body = ''): EbsAnswer => ({ status, header: () => undefined, body })
const READ = { name: 'read', kind: 'read', method: 'GET', path: '/read' } as const
const WRITE = { name: 'write', kind: 'write', method: 'POST', path: '/write' } as const
const [signal, deadline] = [new AbortController().signal, new AbortController().signal]
const credential = { value: 'token', renewed: false }

function contextOf(answered: EbsAnswer) {
  const send = vi.fn<EbsClient['send']>(async () => answered)
  return { send, context: { client: { send }, signal, deadline, credential } }
}

test('a read ends with whoever waits for it, a write at the deadline', async () => {
  const { send, context } = contextOf(answer(200))
  await callEbs(context, READ)
  expect(send.mock.lastCall).toEqual([{ ...READ, credential, partOfWrite: false }, signal])
  await callEbs(context, WRITE)
  expect(send.mock.lastCall?.[1]).toBe(deadline)
  await callEbs(untilDeadline(context), READ)
  expect(send.mock.lastCall).toEqual([{ ...READ, credential, partOfWrite: true }, deadline])
})

test('without a user no credential goes out', async () => {
  const { send, context } = contextOf(answer(200))
  await callEbs({ client: context.client, signal }, WRITE)
  expect(send.mock.lastCall).toEqual([WRITE, signal])
})

test.each([199, 300, 302, 404, 500])('an answer of %d is a refusal, unless the caller judges it', async (status) => {
  const { context } = contextOf(answer(status))
  await expect(callEbs(context, READ)).rejects.toBeInstanceOf(Refusal)
  await expect(callEbs(context, READ, [status + 1])).rejects.toBeInstanceOf(Refusal)
  expect((await callEbs(context, READ, [status])).status).toBe(status)
  expect((await callEbs(context, READ, (one) => one.status === status)).status).toBe(status)
})

test('every 2xx is a success, and nothing else', () => {
  expect([199, 200, 204, 299, 300].map((status) => isSuccess(answer(status)))).toEqual([false, true, true, true, false])
})

test('EBS has no such thing by a 404 of its own or an empty one; a proxy’s 404 says nothing', () => {
  expect(isMissing(answer(200))).toBe(false)
  expect(isMissing(answer(404, ' \n'))).toBe(true)
  expect(isMissing(answer(404, '{"MessageID":"not-found"}'))).toBe(true)
  for (const body of ['<html>', '{"error":"no route"}'])
    expect(() => isMissing(answer(404, body))).toThrow('ebs_invalid_answer')
})

test('a body in another shape is an invalid answer', () => {
  const Shape = v.object({ A: v.number() })
  expect(readAnswer(Shape, answer(200, '{"A":1,"B":2}'))).toEqual({ A: 1 })
  for (const body of ['', '<html>', '{"A":', '{"A":"1"}', 'null'])
    expect(() => readAnswer(Shape, answer(200, body))).toThrow('ebs_invalid_answer')
})

test('an answer that is refused while it is read has its line; another fault has none', () => {
  const noteRefusal = vi.fn()
  const refused = (error: Error) => () => {
    throw error
  }
  const judged = (error: Error) => () => judgeAnswer({ ...answer(200), noteRefusal }, refused(error))
  expect(judged(new TypeError('x'))).toThrow(TypeError)
  expect(noteRefusal).not.toHaveBeenCalled()
  expect(judged(new Refusal('ebs_invalid_answer'))).toThrow('ebs_invalid_answer')
  expect(noteRefusal).toHaveBeenCalledOnce()
})

test.each([
  ['a/b?c*d', 'a%2Fb%3Fc%2Ad'],
  ['*.*', '%2A.%2A'],
  ['.', '-'],
  ['..', '-'],
  ['...', '...'],
  ['.a', '.a'],
  ['ΑΘΗΝΑ', '%CE%91%CE%98%CE%97%CE%9D%CE%91'],
])('%j is the one segment %j', (text, expected) => {
  expect(segment(text)).toBe(expected)
})

test('a value of a query cannot leave it', () => {
  expect(queryValue('a&b=*.*')).toBe('a%26b%3D%2A.%2A')
})
