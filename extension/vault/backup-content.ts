/** What a backup holds. Somebody else may have made the file, so it is judged as strictly as an answer from the network. */
import * as v from 'valibot'
import { EndpointRef, EndpointType, EndpointValue, EnvironmentId, RequestId } from '../../shared/endpoint.ts'
import { OneLine } from '../../shared/text.ts'
import { Failed } from '../errors.ts'
import { HistoryEvent, Time } from '../history.ts'
import { readable } from './readable.ts'
import { refMatches } from './ref-matches.ts'

const Origin = v.pipe(
  v.string(),
  v.check((text) => URL.canParse(text) && new URL(text).origin === text, 'an origin'),
)

/** A value, and what it is for. Words about it that are not what they should be are left empty: the value is what counts. */
export const BackupToken = v.object({
  ref: EndpointRef,
  environment: EnvironmentId,
  ebsOrigin: v.fallback(Origin, ''),
  type: EndpointType,
  description: v.fallback(OneLine, ''),
  requestId: v.fallback(RequestId, ''),
  createdAt: v.fallback(Time, ''),
  createdBy: v.fallback(OneLine, ''),
  value: EndpointValue,
})
export type BackupToken = v.InferOutput<typeof BackupToken>

export type BackupContent = { tokens: BackupToken[]; history: HistoryEvent[] }

const Content = v.object({ tokens: v.array(v.unknown()), history: v.array(v.unknown()) })

/**
 * The tokens and events of a file that are what they should be. `leftOut`: tokens that are not, or whose ref is not the one
 * that their value makes.
 * @throws {Failed} `backup_invalid`
 */
export async function judgeContent(content: unknown): Promise<BackupContent & { leftOut: number }> {
  const parsed = v.safeParse(Content, content)
  if (!parsed.success) throw new Failed('backup_invalid')
  const { tokens, history } = parsed.output
  const read = readable(BackupToken, tokens)
  const matches = await Promise.all(read.map(refMatches))
  const whole = read.filter((_, index) => matches[index])
  return { tokens: whole, history: readable(HistoryEvent, history), leftOut: tokens.length - whole.length }
}
