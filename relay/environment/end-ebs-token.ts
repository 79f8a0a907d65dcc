/** Ends a token in EBS: at sign-out, and where a sign-in led to no session. */
import { logout } from '../ebs/calls/logout.ts'
import type { EbsEnvironment } from './environment.ts'
import { revokeEbsToken } from './revoke-ebs-token.ts'

/**
 * Sends the revocation of RFC 7009, where this EBS has an address for it, and Logout side by side. Never throws:
 * `validateToken` tells whether the token has ended.
 */
export async function endEbsToken(
  { authorization, client }: EbsEnvironment,
  token: string,
  deadline: AbortSignal,
): Promise<void> {
  const credential = { value: token, renewed: false }
  await Promise.allSettled([
    ...(authorization.mode === 'oauth' ? [revokeEbsToken(authorization, token, deadline)] : []),
    logout({ client, credential, signal: deadline, deadline }),
  ])
}
