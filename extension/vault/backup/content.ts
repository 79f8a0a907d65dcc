/**
 * Judges the content of a backup. Somebody else may have made the file, so it is judged as strictly as an answer from the
 * network.
 */
import * as v from 'valibot'
import {
  EndpointId,
  EndpointRef,
  EndpointType,
  EndpointValue,
  EnvironmentId,
  endpointRef,
  RequestId,
} from '../../../shared/endpoint.ts'
import { OneLine } from '../../../shared/text.ts'
import { Failed } from '../../contracts/errors.ts'
import { HistoryEvent, Time } from '../../contracts/token/audit-event.ts'
import { Replaces } from '../../contracts/token/replacement.ts'
import { StoredTexts } from '../../contracts/token/texts.ts'
import { readable } from '../parse-records.ts'
import { refMatches } from '../ref-matches.ts'

const Origin = v.pipe(
  v.string(),
  v.check((text) => URL.canParse(text) && new URL(text).origin === text, 'an origin'),
)

/** One token of a backup. Words about it that do not fit are left empty: the value counts. */
export const BackupToken = v.object({
  ref: EndpointRef,
  id: v.optional(EndpointId),
  environment: EnvironmentId,
  ebsOrigin: v.fallback(Origin, ''),
  type: EndpointType,
  ...StoredTexts,
  requestId: v.fallback(RequestId, ''),
  createdAt: v.fallback(Time, ''),
  createdBy: v.fallback(OneLine, ''),
  replaces: v.fallback(v.optional(Replaces), undefined),
  value: EndpointValue,
})
export type BackupToken = v.InferOutput<typeof BackupToken>

export type BackupContent = { tokens: BackupToken[]; history: HistoryEvent[] }

const Content = v.object({ tokens: v.array(v.unknown()), history: v.array(v.unknown()) })

type Judged = { tokens: (BackupToken & { valueRef: string })[]; history: HistoryEvent[]; leftOut: number }

/**
 * Keeps the tokens and events of a file that fit. An event of a time to come is left out: it would stay the newest for good.
 * `leftOut` counts the tokens that do not fit, or whose ref is not the hash of them. The `valueRef` of a file does not count:
 * it is made here.
 * @param now the time, in milliseconds
 * @throws {Failed} `backup_invalid`
 */
export async function judgeContent(content: unknown, now: number = Date.now()): Promise<Judged> {
  const parsed = v.safeParse(Content, content)
  if (!parsed.success) throw new Failed('backup_invalid')
  const { tokens, history } = parsed.output
  const whole: Judged['tokens'] = []
  for (const token of readable(BackupToken, tokens)) {
    const { environment, type, value } = token
    if (await refMatches(token)) whole.push({ ...token, valueRef: await endpointRef(environment, type, value) })
  }
  const past = readable(HistoryEvent, history).filter(({ at }) => Date.parse(at) <= now)
  return { tokens: whole, history: past, leftOut: tokens.length - whole.length }
}
