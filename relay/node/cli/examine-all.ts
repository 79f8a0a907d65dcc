/** Signs in to each wanted environment and examines it. A sign-in that fails becomes a finding of its environment. */
import type { EnvironmentConfig } from '../../config/environment.ts'
import type { RelayConfig } from '../../config/schema.ts'
import type { CallContext } from '../../ebs/call.ts'
import { nodeTransport } from '../../ebs/transport/undici.ts'
import { createEnvironment, type EbsEnvironment } from '../../environment/environment.ts'
import { silentLog } from '../../observability/log.ts'
import { noMeter } from '../../observability/metrics.ts'
import { serviceUserOf } from '../headless/service-user.ts'
import { loadConfig, type Variables } from '../load-config.ts'
import { proxyOf } from '../proxy.ts'
import { readSecrets, secretReader } from '../secrets.ts'
import { transportOptions } from '../transport-options.ts'
import { UsageError } from './command.ts'
import type { Examined } from './doctor/bundle.ts'
import { examine, examineSignedOut } from './doctor/examine.ts'
import type { EnvironmentReport } from './doctor/finding.ts'
import { type Ask, hasTerminal } from './terminal/ask.ts'
import { type Credentials, credentialsFrom, type GivenCredentials, isAnyGiven } from './terminal/credentials.ts'
import { CALL_MS, type SignInOptions, whileSignedIn } from './terminal/sign-in.ts'
import { SignInFailed } from './terminal/sign-in-failed.ts'

type Wanted = {
  /** The only environment to examine; undefined: all of them. */
  only: string | undefined
  given: GivenCredentials
  env: Variables
} & Omit<SignInOptions, 'credentials'>

/**
 * Examines one environment after the other.
 * @throws UsageError for an unknown environment, and for credentials that several environments would receive; ConfigError
 */
export async function examineAll(wanted: Wanted): Promise<Examined[]> {
  const { config } = loadConfig(wanted.env)
  const secrets = readSecrets(config, wanted.env)
  const chosen = chosenOf(config, wanted)
  const examined: Examined[] = []
  for (const { written, place } of chosen) {
    const transport = nodeTransport(transportOptions(written, place, proxyOf(wanted.env)))
    try {
      const secret = secrets.environmentSecrets.get(written.id) ?? (() => '')
      const parts = { secret, transport, log: silentLog, meter: noMeter, now: Date.now }
      const environment = createEnvironment(written, parts)
      const credentials = () => credentialsOf(written, place, wanted)
      examined.push({ config: written, report: await examineOne(environment, place, { ...wanted, credentials }) })
    } finally {
      await transport.close()
    }
  }
  return examined
}

function chosenOf({ environments }: RelayConfig, { only, given, env }: Wanted) {
  if (only !== undefined && environments.every(({ id }) => id !== only)) {
    throw new UsageError(`--environment: expected one of ${environments.map(({ id }) => id).join(', ')}`)
  }
  const chosen = environments
    .map((written, index) => ({ written, place: `/environments/${index}` }))
    .filter(({ written }) => written.id === (only ?? written.id))
  const native = chosen.filter(({ written }) => written.authorization.mode === 'native')
  // One environment's password must not reach the EBS of another, nor lock a user out there.
  if (native.length > 1 && isAnyGiven(given, env)) {
    throw new UsageError('the credentials are for one environment: expected --environment beside them')
  }
  return chosen
}

async function examineOne(
  environment: EbsEnvironment,
  place: string,
  options: SignInOptions,
): Promise<EnvironmentReport> {
  const { client, config } = environment
  const { say, signal: stop } = options
  const untilDue = () => AbortSignal.any([stop, AbortSignal.timeout(CALL_MS)])
  try {
    return await whileSignedIn(environment, options, async ({ credential, holder }) => {
      say(`${config.id}: signed in as ${holder.name} (${holder.id})`)
      const within = (): CallContext => {
        const signal = untilDue()
        return { client, signal, deadline: signal, credential }
      }
      return examine(environment, place, within, holder)
    })
  } catch (error) {
    if (!(error instanceof SignInFailed) || stop.aborted) throw error
    say(`${config.id}: ${error.message}`)
    return examineSignedOut(environment, place, untilDue(), error.reason)
  }
}

/** The given credentials; without any, those of the service user where nobody can be asked. */
async function credentialsOf(
  written: EnvironmentConfig,
  place: string,
  { given, env, ask }: { given: GivenCredentials; env: Variables; ask: Ask },
): Promise<Credentials> {
  if (written.serviceUser === undefined || isAnyGiven(given, env) || hasTerminal()) {
    return credentialsFrom(given, env, ask, written.id)
  }
  const { user, branch, password } = serviceUserOf(written, place, {}, secretReader(env))
  return { user, branch, password: password(), language: given.language ?? 'en-US' }
}
