/** Messages about the vault as a whole: its lock, its backup, its end. */
import * as v from 'valibot'
import { EndpointRef, EnvironmentId } from '../../../shared/endpoint.ts'
import { IDLE_MINUTES, NewPassphrase, Passphrase } from '../settings/options.ts'
import { ELSEWHERE_REASONS } from '../token/elsewhere.ts'
import { Done, type Message, Nothing } from './message.ts'

export const vaultMessages = {
  /** Opens the vault. @throws `passphrase_wrong`, `passphrase_too_soon` */
  'lock/unlock': {
    whileLocked: true,
    from: ['panel'],
    request: v.strictObject({ passphrase: Passphrase }),
    reply: Done,
  },
  /** Locks the vault: at once, or when the creation that is under way is done. */
  'lock/now': { whileLocked: true, from: ['panel'], request: Nothing, reply: Done },
  /** Sets the first passphrase, or changes it. A change needs `current`. */
  'lock/set': {
    from: ['panel'],
    request: v.strictObject({ current: v.nullable(Passphrase), passphrase: NewPassphrase }),
    reply: Done,
  },
  'lock/remove': { from: ['panel'], request: v.strictObject({ current: Passphrase }), reply: Done },
  'lock/idle': { from: ['panel'], request: v.strictObject({ minutes: v.picklist(IDLE_MINUTES) }), reply: Done },
  /** Erases the vault permanently. Nothing changes in EBS. */
  'vault/erase': { whileLocked: true, from: ['panel'], request: Nothing, reply: Done },
  /** The admin has read that the browser removed the vault, or that a creation was open when it was erased. */
  'vault/lost-seen': { from: ['panel'], request: Nothing, reply: Done },
  /** An encrypted file with every value and the history. */
  'vault/backup': {
    from: ['panel'],
    request: v.strictObject({ passphrase: NewPassphrase }),
    reply: v.object({ name: v.string(), text: v.string(), tokens: v.number(), leftOut: v.number() }),
  },
  /** Tells the effect of restoring this file, and changes nothing. `fresh`: each token that it would add, and why no list would show it. */
  'vault/preview': {
    from: ['panel'],
    request: v.strictObject({ passphrase: Passphrase, text: v.string() }),
    reply: v.object({
      fresh: v.array(
        v.object({
          ref: EndpointRef,
          name: v.string(),
          environment: EnvironmentId,
          reason: v.nullable(v.picklist(ELSEWHERE_REASONS)),
        }),
      ),
      known: v.number(),
      leftOut: v.number(),
    }),
  },
  /**
   * Imports the tokens that the vault does not have yet. Repeating it changes nothing. `hidden`: the number of all
   * these tokens that no list shows.
   */
  'vault/restore': {
    from: ['panel'],
    request: v.strictObject({ passphrase: Passphrase, text: v.string() }),
    reply: v.object({ restored: v.number(), known: v.number(), leftOut: v.number(), hidden: v.number() }),
  },
} as const satisfies Record<string, Message>
