import type { Environment } from '../../../shared/environment.ts'

/**
 * The match pattern of an address's host, for the browser's permission. It names no port: a grant is for a host, and Firefox
 * takes no port in it. Callers that need the exact origin compare it besides.
 */
export function matchPatternOf(address: string): string {
  const { protocol, hostname } = new URL(address)
  return `${protocol}//${hostname}/*`
}

/** The pages on the way through the vendor's own flow: the portal, and EBS's page with Allow and Deny. */
export function coachPages({ portal, authorization, guide }: Environment): string[] {
  if (!portal || !guide) return []
  return [...new Set([...portal.origins, authorization.url].map(matchPatternOf))]
}
