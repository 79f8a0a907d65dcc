/** Messages about endpoint tokens: their history, texts and values, also of those that an admin brings. */
import * as v from 'valibot'
import { EndpointRef, EndpointValue } from '../../../shared/endpoint.ts'
import { TypedName, Why } from '../token/acknowledgement.ts'
import { BroughtToken, FINDINGS, ROWS_AT_ONCE } from '../token/adoption.ts'
import { HistoryEvent } from '../token/audit-event.ts'
import { Connection } from '../token/status.ts'
import { ChangedTexts } from '../token/texts.ts'
import { CheckedDay } from '../token/timeline.ts'
import { Done, type Message } from './message.ts'

/** Tokens that an admin has selected in the list. */
const Refs = v.pipe(v.array(EndpointRef), v.maxLength(20_000))

/** Rows of a table that an admin brings. */
const Brought = v.strictObject({ rows: v.pipe(v.array(BroughtToken), v.maxLength(ROWS_AT_ONCE)) })

export const tokensMessages = {
  /** The history of one endpoint token, or of all; newest first. */
  history: {
    from: ['panel'],
    request: v.strictObject({ ref: v.optional(EndpointRef) }),
    reply: v.object({ events: v.array(HistoryEvent) }),
  },
  /** The days on which a token was checked, oldest first: with its history, its timeline (contracts/token/timeline.ts). */
  'token/days': {
    from: ['panel'],
    request: v.strictObject({ ref: EndpointRef }),
    reply: v.object({ days: v.array(CheckedDay) }),
  },
  /** A token's page was opened: whether its value opens is in the app state then. */
  'look-at': { from: ['panel'], request: v.strictObject({ ref: EndpointRef }), reply: Done },
  /** Removes a token that EBS does not list from the list. Its value and its history stay. @throws `still_listed` */
  'token/remove': { from: ['panel'], request: v.strictObject({ ref: EndpointRef }), reply: Done },
  /** Takes that back. */
  'token/put-back': { from: ['panel'], request: v.strictObject({ ref: EndpointRef }), reply: Done },
  /** Changes texts of a token in the vault. Texts that are left out stay. EBS does not learn of it. */
  'token/edit': { from: ['panel'], request: v.strictObject({ ref: EndpointRef, texts: ChangedTexts }), reply: Done },
  /** Acknowledges the drift as it is now. `name` counts where nobody is signed in. @throws `sign_in_required` without either */
  'token/acknowledge': {
    from: ['panel'],
    request: v.strictObject({ ref: EndpointRef, why: Why, name: v.nullable(TypedName) }),
    reply: Done,
  },
  /** Takes that back: the drift counts as new. */
  'token/unacknowledge': { from: ['panel'], request: v.strictObject({ ref: EndpointRef }), reply: Done },
  /** Those of them that EBS does not list leave the list; the others stay, as `refs` of the reply tells. */
  'tokens/remove': {
    from: ['panel'],
    request: v.strictObject({ refs: Refs }),
    reply: v.object({ refs: v.array(EndpointRef) }),
  },
  'tokens/put-back': { from: ['panel'], request: v.strictObject({ refs: Refs }), reply: Done },
  /** Signs in where nobody is, then verifies these tokens of all environments where somebody is signed in. */
  'tokens/check': { from: ['panel'], request: v.strictObject({ refs: Refs }), reply: Done },
  /** The value, for one view, on a click. */
  reveal: { from: ['panel'], request: v.strictObject({ ref: EndpointRef }), reply: v.object({ value: EndpointValue }) },
  /** Imports a value that is not in the vault. It must be the one that EBS has registered. */
  'take-value': {
    from: ['panel'],
    request: v.strictObject({ ref: EndpointRef, value: v.pipe(v.string(), v.maxLength(2_000)) }),
    reply: Done,
  },
  /** Compares tokens that an admin brings with the vault and with EBS's list. Nothing is kept. */
  'adopt/judge': { from: ['panel'], request: Brought, reply: v.object({ findings: v.array(v.picklist(FINDINGS)) }) },
  /** Stores those that may be kept, all at once: the finding of each then is `kept`. They are judged again before. No rows: it was the last part. */
  'adopt/keep': { from: ['panel'], request: Brought, reply: v.object({ findings: v.array(v.picklist(FINDINGS)) }) },
  /** Calls EBS with one of them alone, as an integrator would. */
  'adopt/test': {
    from: ['panel'],
    request: v.strictObject(v.pick(BroughtToken, ['environment', 'type', 'value']).entries),
    reply: Connection,
  },
} as const satisfies Record<string, Message>
