/** The events of the history of an endpoint token: what happened, when, by whom. Never a value. */
import * as v from 'valibot'
import { EndpointRef, EndpointType, EnvironmentId } from '../../../shared/endpoint.ts'
import { OneLine } from '../../../shared/text.ts'

/** A time as `toISOString` writes it, so that texts sort by time. */
export const Time = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text, 'a time that exists'),
)

const HISTORY_EVENTS = [
  'created',
  'imported', // the value was imported: pasted, from a backup or from a table
  'edited', // some of its texts are other ones; `fields` says which
  'revealed',
  'copied',
  'saved', // downloaded as a file
  'handed-over', // encrypted, as a link or a file
  'verified', // the check found everything as expected
  'drifted', // the check found something else
  'tested', // EBS accepted the key
  'refused', // EBS refused the key
  'replaced',
  'revoked',
  'still-accepted', // it was to end, and EBS accepts its value all the same
  'marked-handed-over', // the admin says that the integrator has the new value
  'marked-switched', // the admin says that the application sends the new value
  'removed', // taken out of the list by the admin, when EBS did not list it
  'put-back', // in the list again: by the admin, or because EBS lists it
  'acknowledged', // a drift that the admin knows: `note` says why
  'unacknowledged', // that was taken back
  'not-seen', // it was to end; EBS does not list it, and nothing proves that it ended
] as const

export const HistoryEvent = v.object({
  id: v.pipe(v.string(), v.uuid()),
  at: Time,
  event: v.picklist(HISTORY_EVENTS),
  ref: EndpointRef,
  environment: EnvironmentId,
  type: EndpointType,
  description: v.nullable(OneLine),
  /** The names of the texts that were edited. */
  fields: v.optional(v.array(OneLine)),
  /** The EBS user who was signed in; null when nobody was. */
  user: v.nullable(OneLine),
  /** The admin's own words about it. */
  note: v.optional(OneLine),
  /** It came with a backup: a file tells it, and this machine did not see it. */
  imported: v.optional(v.literal(true)),
})
export type HistoryEvent = v.InferOutput<typeof HistoryEvent>
