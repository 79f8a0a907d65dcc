/** Messages by which a value, or the expectation of it, leaves: by the clipboard, a file or a link. */
import * as v from 'valibot'
import { EndpointRef } from '../../../shared/endpoint.ts'
import { FORMATS, NewPassphrase } from '../settings/options.ts'
import { Done, type Message, Nothing } from './message.ts'

export const handOverMessages = {
  /** The value in a form for the people who build the integration. `hand-over/copied` follows once it is in the clipboard. */
  'hand-over': {
    from: ['panel'],
    request: v.strictObject({ ref: EndpointRef, format: v.picklist(FORMATS), to: v.picklist(['clipboard', 'file']) }),
    reply: v.object({ name: v.string(), text: v.string() }),
  },
  /** The value and its facts, encrypted for the integrator: a link to the relay's hand-over page, or that page as a file. */
  'hand-over/seal': {
    from: ['panel'],
    request: v.strictObject({ ref: EndpointRef, passphrase: NewPassphrase, as: v.picklist(['link', 'file']) }),
    reply: v.object({ name: v.string(), text: v.string() }),
  },
  /** The browser has let this text, which holds the value, into the clipboard. */
  'hand-over/copied': {
    whileLocked: true,
    from: ['panel'],
    request: v.strictObject({ ref: EndpointRef, text: v.string() }),
    reply: Done,
  },
  /** The admin has copied something else, or has seen the reminder. */
  'clipboard/seen': { from: ['panel'], request: Nothing, reply: Done },
  /** The admin has answered whether the extension may clear the clipboard. */
  'clipboard/answered': { from: ['panel'], request: Nothing, reply: Done },
  /** The comparison file (shared/expectations.ts), which holds no value; null where nothing is known to expect. */
  'expectations/export': {
    from: ['panel'],
    request: Nothing,
    reply: v.object({ text: v.nullable(v.string()), tokens: v.number(), leftOut: v.number() }),
  },
} as const satisfies Record<string, Message>
