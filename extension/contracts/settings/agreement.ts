/**
 * An admin's agreement: this relay may get what belongs to this environment, and the environment's addresses are these. There
 * is one for each environment; another relay, or another address, needs a new one.
 */
import * as v from 'valibot'
import { EnvironmentId } from '../../../shared/endpoint.ts'
import type { Environment } from '../../../shared/environment.ts'

export const Agreement = v.strictObject({
  environment: EnvironmentId,
  /** The relay's origin. */
  relay: v.string(),
  ebsOrigin: v.string(),
  apiBase: v.string(),
  authorizeUrl: v.string(),
  /** The origins where the guide takes a value, sorted. Left out by earlier versions, as the next one is. */
  portalOrigins: v.optional(v.array(v.string())),
  /** The page beside whose parameters results are shown; null: there is none. */
  parametersUrl: v.optional(v.nullable(v.string())),
})
export type Agreement = v.InferOutput<typeof Agreement>

/** The question to an admin, and the endpoint tokens that it is about. */
export const PendingAgreement = v.object({
  wanted: Agreement,
  /** The former agreement for this environment; null: none. */
  before: v.nullable(Agreement),
  /** The origin of the relay to which the environment, its tokens or other environments belonged until now. */
  former: v.nullable(v.string()),
  /** The endpoint tokens that are kept here for the environment. */
  tokens: v.array(v.object({ ref: v.string(), name: v.string() })),
})
export type PendingAgreement = v.InferOutput<typeof PendingAgreement>

/** @param relay the origin of the relay that offers the environment */
export const agreementFor = (environment: Environment, relay: string): Agreement => ({
  environment: environment.id,
  relay,
  ebsOrigin: environment.ebsOrigin,
  apiBase: environment.apiBase,
  authorizeUrl: environment.authorization.url,
  portalOrigins: portalsOf(environment),
  parametersUrl: environment.parametersPage?.url ?? null,
})

const portalsOf = ({ portal, guide }: Environment): string[] =>
  [...new Set([...(portal?.origins ?? []), ...(guide ? [new URL(guide.url).origin] : [])])].sort()

const FIELDS = ['environment', 'relay', 'ebsOrigin', 'apiBase', 'authorizeUrl'] as const

/**
 * Whether both name the same relay and the same addresses for the same environment. An agreement of an earlier version knows
 * nothing of the portal and the parameters page.
 */
export const isSameAgreement = (one: Agreement | undefined, other: Agreement): boolean =>
  one !== undefined &&
  FIELDS.every((field) => one[field] === other[field]) &&
  (one.portalOrigins === undefined || one.portalOrigins.join() === other.portalOrigins?.join()) &&
  (one.parametersUrl === undefined || one.parametersUrl === other.parametersUrl)

/** Whether users sign in at the relay's own page, and so type their EBS password into it. */
export const isRelaysPage = ({
  relay,
  ebsOrigin,
  authorizeUrl,
}: Pick<Agreement, 'relay' | 'ebsOrigin' | 'authorizeUrl'>) =>
  URL.parse(authorizeUrl)?.origin === relay && relay !== ebsOrigin

/**
 * The addresses that are not of EBS's own origin: an integrator's requests or the sign-in would go elsewhere. A sign-in page of
 * the relay itself counts as its own. Such an address is used only when an admin has agreed to it.
 */
export function addressesElsewhere({ relay, ebsOrigin, apiBase, authorizeUrl }: Agreement): string[] {
  const isAt = (address: string, ...origins: string[]) =>
    URL.canParse(address) && origins.includes(new URL(address).origin)
  return [
    ...(isAt(apiBase, ebsOrigin) ? [] : [apiBase]),
    ...(isAt(authorizeUrl, ebsOrigin, relay) ? [] : [authorizeUrl]),
  ]
}
