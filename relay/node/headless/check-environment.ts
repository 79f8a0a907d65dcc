/** One check without a browser: the service user signs in, EBS's company parameters are compared, the user's token is ended. */
import type { Verification } from '../../../shared/checks.ts'
import type { Expectation } from '../../../shared/expectations.ts'
import type { CallContext } from '../../ebs/call.ts'
import { login } from '../../ebs/calls/login.ts'
import { verifyParameters } from '../../endpoints/verify-parameters.ts'
import { endEbsToken } from '../../environment/end-ebs-token.ts'
import type { EbsEnvironment } from '../../environment/environment.ts'
import { DEADLINE_MS, END_TOKEN_MS } from '../../limits.ts'
import { Refusal } from '../../problems/problem.ts'
import { type ComparedParameter, type Failure, failureOf, isDrift, type Outcome } from './outcome.ts'
import type { ServiceUser } from './service-user.ts'

export type Check = { environment: EbsEnvironment; expectations: readonly Expectation[]; user: ServiceUser }

/** Never throws for what EBS does or says. `now` in ms since 1970. */
export async function checkEnvironment(check: Check, now: () => number): Promise<Outcome> {
  const { config } = check.environment
  const about = { environment: config.id, checkedAt: new Date(now()).toISOString() }
  const dueAt = now() + DEADLINE_MS
  const signal = AbortSignal.timeout(DEADLINE_MS)
  const signedIn = await signIn(check, signal)
  if (!('context' in signedIn)) return { ...about, found: 'failure', failure: signedIn }
  const { context } = signedIn
  try {
    const verifications = await verifyParameters(check.environment, context, check.expectations, { dueAt, now })
    const parameters = comparedIn(verifications, check.expectations)
    return { ...about, found: parameters.some(isDrift) ? 'drift' : 'match', parameters }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ...about, found: 'failure', failure: failureOf(error.code) }
  } finally {
    await endEbsToken(check.environment, context.credential.value, AbortSignal.timeout(END_TOKEN_MS))
  }
}

/** A user who is not an administrator may also read: a user who creates nothing needs no more rights. */
async function signIn(
  { environment, expectations, user }: Check,
  signal: AbortSignal,
): Promise<Failure | { context: CallContext }> {
  const { client, config, authorization } = environment
  if (authorization.mode !== 'native') throw new Error('a service user signs in by the native login alone')
  const { subscription, applicationClaim } = authorization.config
  const result = await login(
    { client, deadline: signal },
    {
      subscription: { ...subscription, password: user.subscriptionPassword() },
      user: user.user,
      branch: user.branch,
      password: user.password(),
      language: 'en-US',
      application: applicationClaim ? config.types.find(({ id }) => id === expectations[0]?.type)?.scope : undefined,
    },
  )
  if (result.outcome === 'ebs-away') return failureOf(result.code)
  if (result.outcome === 'refused') {
    const { reason: refusal, messageId: ebsMessageId } = result
    return { reason: 'not-allowed', code: 'login_refused', refusal, ebsMessageId }
  }
  return { context: { client, credential: { value: result.token, renewed: false }, signal, deadline: signal } }
}

/** The parameter of each endpoint token, then those of the subscription, which all verifications share. */
function comparedIn(verifications: Verification[], expectations: readonly Expectation[]): ComparedParameter[] {
  const endpoints = verifications.flatMap(({ type, parameters }, index) =>
    parameters
      .filter(({ role }) => role === 'endpoint')
      .map(({ id, role, result }) => ({ parameter: id, role, type, ...textsOf(expectations[index]), result })),
  )
  const shared = (verifications[0]?.parameters ?? []).filter(({ role }) => role !== 'endpoint')
  return [...endpoints, ...shared.map(({ id, role, result }) => ({ parameter: id, role, result }))]
}

const textsOf = ({ description = null, owner, usedBy }: Partial<Expectation> = {}) => ({
  description,
  ...(owner !== undefined && { owner }),
  ...(usedBy !== undefined && { usedBy }),
})
