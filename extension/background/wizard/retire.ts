/** Ends the old endpoint token of a replacement where EBS keeps several, at the admin's word. */
import { refreshList } from '../relay/sign-in.ts'
import { requireVerified } from './replace.ts'
import { endToken } from './revoke.ts'
import { move, type Run, signIn } from './run.ts'

/** The use case. If EBS may have been asked already, the new token was verified before that. */
export async function retire(run: Run): Promise<void> {
  await signIn(run)
  const { successorRef, environment } = run.intent
  if (successorRef !== undefined && !run.isRepeated) await run.at('verify', () => requireVerified(successorRef))
  const { found, tested } = await endToken(run, 'replaced')
  await move({ event: 'revoked', intent: run.intent, found, tested })
  await refreshList(environment)
}
