/** Runs one of the relay's reads. Keeps EBS's answer in memory beside the relay's result. */
import { type AnonymousContext, parseJson } from '../../../ebs/call.ts'
import type { EbsAnswer } from '../../../ebs/client-types.ts'
import { Refusal } from '../../../problems/problem.ts'

export type Observed<T> = {
  /** The last answer; undefined when there was none. */
  answer: EbsAnswer | undefined
  /** Its body: parsed JSON, else the text, else undefined. */
  body: unknown
  /** The value that the relay read, or its refusal. */
  result: { ok: true; value: T } | { ok: false; refusal: Refusal }
}

/** Runs the read. Catches a `Refusal`; throws any other error. */
export async function observe<T, C extends AnonymousContext>(
  context: C,
  work: (context: C) => Promise<T>,
): Promise<Observed<T>> {
  let answer: EbsAnswer | undefined
  const client: AnonymousContext['client'] = {
    async send(call, signal) {
      answer = await context.client.send(call, signal)
      return answer
    },
  }
  try {
    const value = await work({ ...context, client })
    return { answer, body: bodyOf(answer), result: { ok: true, value } }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { answer, body: bodyOf(answer), result: { ok: false, refusal: error } }
  }
}

function bodyOf(answer: EbsAnswer | undefined): unknown {
  if (!answer) return undefined
  try {
    const text = answer.body
    return parseJson(text) ?? (text.trim() || undefined)
  } catch {
    // The body is not valid in its charset.
    return undefined
  }
}

/** The value of a read, or undefined if it failed. */
export const resultOf = <T>({ result }: Observed<T>): T | undefined => (result.ok ? result.value : undefined)
