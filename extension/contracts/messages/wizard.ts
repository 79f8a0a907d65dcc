/** Messages of the wizard: creating, replacing, revoking, also guided, and the plan of a replacement. */
import * as v from 'valibot'
import { EndpointRef, EndpointType, EnvironmentId } from '../../../shared/endpoint.ts'
import { PlanChange } from '../token/replacement.ts'
import { TokenTexts } from '../token/texts.ts'
import { Done, type Message, Nothing } from './message.ts'

/** The id of the production environment that the admin has agreed to change (background/wizard/start.ts). */
const ProductionConsent = v.optional(EnvironmentId)

export const wizardMessages = {
  /** Opens the wizard, or shows again the one that is under way. */
  'wizard/start': {
    whileLocked: true,
    from: ['panel', 'framed'],
    request: v.strictObject({ type: v.optional(EndpointType) }),
    reply: Done,
  },
  /** Saves the intent, and opens the sign-in window unless a session allows it. The reply comes immediately; the outcome is in the app state. */
  'wizard/describe': {
    from: ['panel'],
    request: v.strictObject({ type: EndpointType, ...TokenTexts, production: ProductionConsent }),
    reply: Done,
  },
  /** Opens EBS's sign-in again for the same intent: after Deny, a closed window, an interruption, a failure. */
  'wizard/resume': { from: ['panel'], request: Nothing, reply: Done },
  /** The admin confirms the checks whose result is unknown. */
  'wizard/confirm': { from: ['panel'], request: Nothing, reply: Done },
  /** Leaves the wizard. An intent that may exist in EBS is kept, and offered again. */
  'wizard/close': { from: ['panel'], request: Nothing, reply: Done },
  /** The admin has looked in EBS, and closes an intent whose outcome cannot be found out. */
  'wizard/abandon': { from: ['panel'], request: Nothing, reply: Done },
  /** Opens the wizard for a new token that replaces this one. */
  'wizard/replace': { from: ['panel'], request: v.strictObject({ ref: EndpointRef }), reply: Done },
  /**
   * Revokes the token in EBS. The page has asked for confirmation. The reply comes immediately; the outcome is in the
   * app state. `successor`: the token that replaces this one.
   */
  'wizard/revoke': {
    from: ['panel'],
    request: v.strictObject({ ref: EndpointRef, production: ProductionConsent, successor: v.optional(EndpointRef) }),
    reply: Done,
  },
  /** Changes the plan of a replacement; `ref` is the new token. In EBS nothing changes. */
  'replacement/change': {
    from: ['panel'],
    request: v.strictObject({ ref: EndpointRef, change: PlanChange }),
    reply: Done,
  },
  /** Guided: the value that the admin brings from the vendor's portal. */
  'guide/take': {
    from: ['panel'],
    request: v.strictObject({ value: v.pipe(v.string(), v.maxLength(2_000)) }),
    reply: Done,
  },
} as const satisfies Record<string, Message>
