/** Messages about the relay: the connection to it, the agreement, signing in, EBS's list. */
import * as v from 'valibot'
import { EnvironmentId } from '../../../shared/endpoint.ts'
import { Agreement } from '../settings/agreement.ts'
import { Done, type Message, Nothing } from './message.ts'

export const relayMessages = {
  /**
   * Checks the relay's address, and saves it. The page has requested the browser's permission before, since that needs
   * the click.
   */
  'connect-relay': { from: ['panel'], request: v.strictObject({ url: v.string() }), reply: Done },
  /** The admin has read what this relay gets of an environment, and which addresses it has, and agrees to exactly that. */
  agree: { from: ['panel'], request: Agreement, reply: Done },
  /** Signs in without creating anything, to read and to verify. Answers when the window has closed. */
  'sign-in': { from: ['panel'], request: Nothing, reply: Done },
  /** Reads again what EBS lists in an environment; without one, in that which is shown. @throws what the relay says */
  'list/read': {
    from: ['panel'],
    request: v.strictObject({ environment: v.optional(EnvironmentId) }),
    reply: Done,
  },
  'sign-out': { from: ['panel'], request: Nothing, reply: v.object({ revoked: v.boolean() }) },
} as const satisfies Record<string, Message>
