import { validateToken } from '../ebs/calls/validate-token.ts'
import { endEbsToken } from '../environment/end-ebs-token.ts'
import type { Handler } from '../http/route-types.ts'
import { Refusal } from '../problems/problem.ts'

/** Ends the token in EBS by all there is, then asks EBS whether it still takes it: `revoked` is seen, never assumed. */
export const signOut: Handler<'signOut'> = async (request) => {
  const { relay, requestId, environment, session, context, deadline } = request
  const { value } = context.credential
  await endEbsToken(environment, value, deadline)
  const revoked = await validateToken({ client: environment.client, signal: deadline }, value).then(
    () => false,
    (error) => error instanceof Refusal && error.code === 'session_revoked',
  )
  relay.log.audit('sign_out', { requestId, environment: session.environment, user: session.user.id, revoked })
  return { status: 200, body: { revoked }, ended: true }
}
