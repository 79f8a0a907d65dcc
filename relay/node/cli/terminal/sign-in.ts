/** Signs in to one environment as its configuration says, for the time of one piece of work. */
import { ConfigError } from '../../../config/parse.ts'
import { validateToken } from '../../../ebs/calls/validate-token.ts'
import { endEbsToken } from '../../../environment/end-ebs-token.ts'
import type { EbsEnvironment } from '../../../environment/environment.ts'
import { Refusal } from '../../../problems/problem.ts'
import { TITLES } from '../../../problems/titles.ts'
import type { Ask } from './ask.ts'
import type { Credentials } from './credentials.ts'
import { type SignedIn, signInNatively } from './native.ts'
import { DEFAULT_REDIRECT_PORT, tokenByOAuth } from './oauth.ts'
import { SignInFailed } from './sign-in-failed.ts'

export type SignInOptions = {
  /** Collects the credentials of a native sign-in. */
  credentials: () => Promise<Credentials>
  redirectPort?: string | undefined
  ask: Ask
  say: (line: string) => void
  /** Aborted when the operator gives up. */
  signal: AbortSignal
}

/** The longest time of one call to EBS. */
export const CALL_MS = 15_000
const END_MS = 5_000

/**
 * Signs in, does the work, and always ends the token in EBS afterwards.
 * @throws SignInFailed; ConfigError for an option that cannot be used; Interrupted
 */
export async function whileSignedIn<T>(
  environment: EbsEnvironment,
  options: SignInOptions,
  work: (signedIn: SignedIn) => Promise<T>,
): Promise<T> {
  const signedIn = await signIn(environment, options)
  try {
    return await work(signedIn)
  } finally {
    await endEbsToken(environment, signedIn.credential.value, AbortSignal.timeout(END_MS))
  }
}

async function signIn(environment: EbsEnvironment, options: SignInOptions): Promise<SignedIn> {
  const { authorization, client, config } = environment
  const { ask, say, signal } = options
  const within = () => AbortSignal.any([signal, AbortSignal.timeout(CALL_MS)])
  const [type] = config.types
  const scope = type?.scope ?? ''
  if (authorization.mode === 'native') {
    const { subscription, applicationClaim } = authorization.config
    const credentials = {
      ...(await options.credentials()),
      subscription: { ...subscription, password: authorization.subscriptionPassword() },
      ...(applicationClaim && { application: scope }),
    }
    return signInNatively(client, credentials, ask, within)
  }
  try {
    const port = portIn(options.redirectPort)
    const token = await tokenByOAuth(authorization, { scope, port, say, signal })
    try {
      const holder = await validateToken({ client, signal: within() }, token)
      return { credential: { value: token, renewed: false }, holder }
    } catch (error) {
      await endEbsToken(environment, token, AbortSignal.timeout(END_MS))
      throw error
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new SignInFailed(error.code, `The sign-in failed: ${TITLES[error.code]} (${error.code})`)
  }
}

function portIn(text: string | undefined): number {
  const port = text === undefined ? DEFAULT_REDIRECT_PORT : Number(text)
  if (Number.isInteger(port) && port > 0 && port <= 65_535) return port
  throw new ConfigError('--redirect-port: expected a port from 1 to 65535')
}
