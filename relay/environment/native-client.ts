/** The one client of the relay's own authorization page. */

/** The extension: one page serves no other client, so its id needs no setting. */
export const NATIVE_CLIENT_ID = 'ebs-integrations'

/** The page of an environment, and its issuer (RFC 9207). */
export const authorizeUrl = (publicOrigin: string, environment: string) => `${publicOrigin}/authorize/${environment}`
