/** Messages of every view: the app state, the language, the environment that is shown, the place in the side panel. */
import * as v from 'valibot'
import { EndpointRef, EnvironmentId } from '../../../shared/endpoint.ts'
import { LANGUAGES } from '../languages.ts'
import { AppStateNews } from './app-state.ts'
import { Done, type Message, Nothing } from './message.ts'

/** The place that the side panel should show when it opens, or is open already. */
export const Target = v.variant('view', [
  v.object({ view: v.literal('wizard') }),
  v.object({ view: v.literal('token'), ref: EndpointRef }),
  v.object({ view: v.literal('parameters') }),
  /** The tokens that need attention, or are due for rotation, of all environments. */
  v.object({ view: v.literal('list'), state: v.picklist(['bad', 'rotate']) }),
])
export type Target = v.InferOutput<typeof Target>

export const viewsMessages = {
  /** `has`: the version of the rows that the view has. The reply is without the rows if they are still these. */
  'app-state': {
    whileLocked: true,
    from: ['panel', 'framed'],
    request: v.strictObject({ has: v.optional(v.string()) }),
    reply: AppStateNews,
  },
  /** The language of the texts. A view asks for it before anything else. */
  language: {
    whileLocked: true,
    from: ['panel', 'framed'],
    request: Nothing,
    reply: v.object({ language: v.picklist(LANGUAGES) }),
  },
  'choose-language': {
    from: ['panel'],
    request: v.strictObject({ language: v.nullable(v.picklist(LANGUAGES)) }),
    reply: Done,
  },
  /** Whether the list has `/` as a shortcut. */
  'search-key': { from: ['panel'], request: v.strictObject({ isOn: v.boolean() }), reply: Done },
  'select-environment': { from: ['panel'], request: v.strictObject({ environment: EnvironmentId }), reply: Done },
  /** A page of the extension has just opened the side panel by a click, and sends it to a place. */
  'show-in-panel': { whileLocked: true, from: ['panel', 'framed'], request: Target, reply: Done },
  /**
   * The place that another page wants the side panel to show. The side panel asks when it opens and at every change,
   * and gets each place once.
   */
  'take-target': { whileLocked: true, from: ['panel'], request: Nothing, reply: v.nullable(Target) },
} as const satisfies Record<string, Message>
