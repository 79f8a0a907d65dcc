/**
 * The contract between the extension's contexts: every message with its request, its reply, and its allowed senders.
 * The sender in views, the router in the background and their tests all follow from this table.
 */
import * as v from 'valibot'
import { Failure } from '../errors.ts'
import { checksMessages } from './checks.ts'
import { handOverMessages } from './hand-over.ts'
import { pagesMessages } from './pages.ts'
import { relayMessages } from './relay.ts'
import { tokensMessages } from './tokens.ts'
import { vaultMessages } from './vault.ts'
import { viewsMessages } from './views.ts'
import { wizardMessages } from './wizard.ts'

export const MESSAGES = {
  ...viewsMessages,
  ...relayMessages,
  ...wizardMessages,
  ...vaultMessages,
  ...tokensMessages,
  ...handOverMessages,
  ...checksMessages,
  ...pagesMessages,
}

export type MessageName = keyof typeof MESSAGES
export type Request<N extends MessageName> = v.InferOutput<(typeof MESSAGES)[N]['request']>
export type Reply<N extends MessageName> = v.InferOutput<(typeof MESSAGES)[N]['reply']>

/** The form of a message in `runtime.sendMessage`. */
export const Envelope = v.strictObject({
  message: v.picklist(Object.keys(MESSAGES) as MessageName[]),
  request: v.unknown(),
})
/** The form of a reply. */
export const Answer = v.variant('ok', [
  v.object({ ok: v.literal(true), reply: v.unknown() }),
  v.object({ ok: v.literal(false), failure: Failure }),
])

/** The background broadcasts this whenever the app state has changed. It carries nothing; views ask for the state again. */
export const CHANGED = v.strictObject({ changed: v.literal(true) })
