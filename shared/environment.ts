/** One EBS with the Cloud Store subscription behind it, as the relay tells the extension of it. */
import * as v from 'valibot'
import { WebOrigin, WebUrl } from './address.ts'
import { EndpointType, EnvironmentId } from './endpoint.ts'
import { Guide } from './guide.ts'
import { OneLine } from './text.ts'

/** A name in the languages of EBS (contract section 12); English is always there. */
export const Names = v.object({
  en: OneLine,
  el: v.optional(OneLine),
  ro: v.optional(OneLine),
  bg: v.optional(OneLine),
})

/** The place of a page of the vendor, and the landmarks (CSS selectors) by which the extension recognises it. */
export const PortalPage = v.object({
  origins: v.pipe(v.array(WebOrigin), v.minLength(1)),
  /** Prefix of the path of the Subscription page. */
  path: v.string(),
  /** The tab strip of the page, which the panel's tab joins. `integrationsTab`: the page's own Integrations tab, if it has one. */
  tabs: v.string(),
  integrationsTab: v.optional(v.string()),
  /** The element the panel is put into (with an own Integrations tab) or after (without). */
  content: v.string(),
})
export const ParametersPage = v.object({
  url: WebUrl,
  /** `section` finds "Entersoft Cloud Store", `row` one row in it. `idAttribute` of a row holds the parameter's id. */
  section: v.string(),
  row: v.string(),
  idAttribute: v.string(),
})

export const Environment = v.object({
  id: EnvironmentId,
  name: OneLine,
  kind: v.picklist(['production', 'test']),
  registration: v.picklist(['http', 'guided']),
  /** Whether the relay has a call that revokes endpoint tokens. */
  revocable: v.boolean(),
  /** With one, a new endpoint token takes the place of the old at once; with several, the old one works until it is revoked. */
  perType: v.picklist(['one', 'several']),
  ebsOrigin: WebOrigin,
  /** The address that an integrator's requests go to, for the hand-over. */
  apiBase: WebUrl,
  portal: v.optional(PortalPage),
  /** With `guided`: the way through the vendor's own pages. */
  guide: v.optional(Guide),
  parametersPage: v.optional(ParametersPage),
  authorization: v.object({
    url: WebUrl,
    issuer: v.optional(v.string()),
    clientId: v.string(),
    /** The exact redirect URIs that the relay exchanges codes for, one per extension id. */
    redirectUris: v.array(v.string()),
    pkce: v.boolean(),
  }),
  /** The SubscriptionID, which an integrator needs. The relay does not send the GID, since it makes the comparison. */
  subscription: v.nullable(v.object({ id: OneLine })),
  types: v.array(
    v.object({
      id: EndpointType,
      scope: v.string(),
      names: Names,
      /** One harmless read that EBS answers to the key alone, for the connection test (contract 8.3). */
      probe: v.object({ method: v.picklist(['GET', 'POST']), path: v.string() }),
    }),
  ),
})
export type Environment = v.InferOutput<typeof Environment>
