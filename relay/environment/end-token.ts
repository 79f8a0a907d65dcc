/** Ends a token in EBS: at sign-out, and where a sign-in led to no session. */
import { logout } from '../ebs/calls/logout.ts'
import type { EbsEnvironment } from './environment.ts'
import { revokeToken } from './exchange-code.ts'

/**
 * By all there is, side by side: RFC 7009 where this EBS has an address for it, and Logout. Fails silently: whether the token
 * has ended, `validateToken` tells.
 */
export async function endToken(
  { authorization, client }: EbsEnvironment,
  token: string,
  deadline: AbortSignal,
): Promise<void> {
  const credential = { value: token, renewed: false }
  await Promise.allSettled([
    ...(authorization.mode === 'oauth' ? [revokeToken(authorization, token, deadline)] : []),
    logout({ client, credential, signal: deadline, deadline }),
  ])
}
