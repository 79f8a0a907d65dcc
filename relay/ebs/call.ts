/** The context of a call to EBS (client, user, deadlines), and the steps that turn an answer into a value. */
import * as v from 'valibot'
import { Refusal } from '../problems/problem.ts'
import type { Credential, EbsAnswer, EbsCall, EbsClient } from './client-types.ts'
import { isEbsError } from './error-codes.ts'
import { invalidAnswer, refusalFor } from './refusal.ts'

/** The context of a read without a user: reachability, the connection test. `signal` aborts when nobody waits any more. */
export type AnonymousContext = { client: EbsClient; signal: AbortSignal }
/**
 * The context of calls as the signed-in user. A write goes on until `deadline`, whether the client still waits or not.
 * `partOfWrite`: the reads belong to a write under way.
 */
export type CallContext = AnonymousContext & { deadline: AbortSignal; credential: Credential; partOfWrite?: boolean }

/** The same context for reads that belong to a write under way: they run until the deadline and pass the circuit breaker. */
export const untilDeadline = (context: CallContext): CallContext => ({
  ...context,
  signal: context.deadline,
  partOfWrite: true,
})

/**
 * Sends a call. Returns the answer if it is a success, or one that the caller judges itself. Throws as `EbsClient.send` and
 * `refusalFor` say.
 * @param also the statuses that the caller judges, or a judgement of the answer
 */
export async function callEbs(
  { client, signal, deadline = signal, credential, partOfWrite = false }: AnonymousContext & Partial<CallContext>,
  call: Omit<EbsCall, 'credential' | 'partOfWrite'>,
  also: readonly number[] | ((answer: EbsAnswer) => boolean) = [],
): Promise<EbsAnswer> {
  const until = call.kind === 'write' ? deadline : signal
  const answer = await client.send(credential ? { ...call, credential, partOfWrite } : call, until)
  const isExpected = typeof also === 'function' ? also(answer) : also.includes(answer.status)
  if (!isSuccess(answer) && !isExpected) throw refusalFor(answer, call.kind)
  return answer
}

/** Whether the status is 2xx (RFC 9110 section 15.3). The body may still be an error of EBS. */
export const isSuccess = (answer: EbsAnswer) => answer.status >= 200 && answer.status < 300

/**
 * Whether EBS has no such thing: a 404 with EBS's error body, or with none (contract 6, 8.1, 10). Throws `ebs_invalid_answer`
 * for any other 404: a proxy in front of EBS, or a wrong address, says nothing about what EBS has.
 */
export function isMissing(answer: EbsAnswer): boolean {
  if (answer.status !== 404) return false
  const { body } = answer
  if (body.trim() !== '' && !isEbsError(body)) throw invalidAnswer(answer)
  return true
}

/** The body as JSON, in the shape wanted. Throws `ebs_invalid_answer` (HTML of IIS, half an answer, another shape). */
export function readAnswer<S extends v.GenericSchema>(schema: S, answer: EbsAnswer): v.InferOutput<S> {
  const parsed = v.safeParse(schema, parseJson(answer.body))
  if (!parsed.success) throw invalidAnswer(answer)
  return parsed.output
}

/** Runs `read` on an answer. If it throws a refusal, the log names the call and the status of the answer. */
export function judgeAnswer<T>(answer: EbsAnswer, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof Refusal) answer.noteRefusal?.()
    throw error
  }
}

/** The JSON value of a text; undefined if it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** One path segment. ASP.NET refuses a raw `*` (contract 11), which encodeURIComponent leaves; a dot segment would vanish. */
export function segment(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('*', '%2A')
    .replace(/^\.{1,2}$/, '-')
}

/** One value of a query. ASP.NET refuses a raw `*` there too (contract 11). */
export const queryValue = (text: string): string => encodeURIComponent(text).replaceAll('*', '%2A')
