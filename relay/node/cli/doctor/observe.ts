/** Runs one read of the relay's own and keeps what EBS answered, in memory, beside what the relay made of it. */
import type { CallContext } from '../../../ebs/call.ts'
import { parseJson } from '../../../ebs/call.ts'
import type { EbsAnswer } from '../../../ebs/client.ts'
import { Refusal } from '../../../problems/problem.ts'

export type Observed<T> = {
  /** The last answer; undefined where there was none. */
  answer: EbsAnswer | undefined
  /** Its body: JSON where it is JSON, else the text, else undefined. */
  body: unknown
  /** What the relay made of it, or why it refused it. */
  result: { ok: true; value: T } | { ok: false; refusal: Refusal }
}

/** Throws what is no refusal. */
export async function observe<T>(
  context: CallContext,
  work: (context: CallContext) => Promise<T>,
): Promise<Observed<T>> {
  let answer: EbsAnswer | undefined
  const client: CallContext['client'] = {
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
    // Not text in its charset.
    return undefined
  }
}

/** The value of a read that succeeded. */
export const resultOf = <T>({ result }: Observed<T>): T | undefined => (result.ok ? result.value : undefined)
