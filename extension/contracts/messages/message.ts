/** One message between two contexts of the extension: its senders, its request, its reply. */
import * as v from 'valibot'

/**
 * `panel`: a page of the extension (side panel, options, welcome). `framed`: the Integrations panel in a site's page; it may look
 * and start, never reveal, copy, revoke or approve. `arriving`: a framed page of the extension that has not yet shown that our
 * content script put it there. `site`: our content script in a site's page.
 */
type SenderKind = 'panel' | 'framed' | 'arriving' | 'site'

export type Message = {
  from: readonly SenderKind[]
  request: v.GenericSchema
  reply: v.GenericSchema
  /** Whether the message is answered while the vault is locked. Otherwise it is then refused with `vault_locked`. */
  whileLocked?: true
}

/** A request without fields. */
export const Nothing = v.strictObject({})
/** A reply that says only that it is done. */
export const Done = v.null()
