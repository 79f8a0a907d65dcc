/**
 * `npm run relay -- check`: checks the configuration and the secrets before the relay starts, and prints one line for
 * each.
 */
import type { EnvironmentConfig } from '../../config/environment.ts'
import { ConfigError } from '../../config/parse.ts'
import type { RelayConfig } from '../../config/schema.ts'
import type { Secrets } from '../../config/secrets.ts'
import { serverCapabilities } from '../../ebs/calls/server-capabilities.ts'
import { nodeTransport } from '../../ebs/transport/undici.ts'
import type { ConnectionOptions } from '../../ebs/transport/undici-dispatcher.ts'
import { createEnvironment } from '../../environment/environment.ts'
import { silentLog } from '../../observability/log.ts'
import { noMeter } from '../../observability/metrics.ts'
import { Refusal } from '../../problems/problem.ts'
import { TITLES } from '../../problems/titles.ts'
import { loadConfig, type Variables } from '../load-config.ts'
import { proxyOf } from '../proxy.ts'
import { readSecrets } from '../secrets.ts'
import { transportOptions } from '../transport-options.ts'
import { type Command, readOptions } from './command.ts'
import { print } from './terminal/print.ts'

export const check: Command = {
  summary: 'checks the configuration and the secrets, and names each mistake with its place',
  usage: `npm run relay -- check [--online]

Checks the configuration that RELAY_CONFIG_FILE or RELAY_CONFIG_JSON names, and its secrets.

  --online   also checks that each EBS answers; nobody signs in

Exit code: 0 no mistake, 1 at least one mistake, 2 the options cannot be used.`,
  async run(args, env) {
    const { online } = readOptions(args, { online: { type: 'boolean', default: false } })
    return (await checkConfig(env, { online })) ? 0 : 1
  },
}

type Line = { ok: boolean; text: string }
const TRY_MS = 15_000

/** Prints the lines. `online` also asks each EBS. @returns whether no line failed */
async function checkConfig(env: Variables, { online }: { online: boolean }): Promise<boolean> {
  let ok = true
  const say = (line: Line) => {
    ok &&= line.ok
    print(`${line.ok ? 'ok    ' : 'FAILED'}  ${line.text}`)
  }
  const orMistakes = <T>(read: () => T): T | undefined => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      for (const text of error.mistakes) say({ ok: false, text })
      return undefined
    }
  }
  const loaded = orMistakes(() => loadConfig(env))
  if (!loaded) return false
  const { config, source } = loaded
  say({ ok: true, text: `${source} is valid: ${config.environments.length} environment(s)` })
  const secrets = orMistakes(() => readSecrets(config, env))
  if (secrets) say({ ok: true, text: `the secrets are valid: ${counted(secrets)}` })
  const proxy = orMistakes(() => proxyOf(env))
  for (const line of [...remarks(config), ...remarksOnVariables(env, proxy)]) say(line)
  for (const [index, environment] of config.environments.entries()) {
    const options = orMistakes(() => transportOptions(environment, `/environments/${index}`, proxy))
    if (options && online) say(await tryEbs(environment, options))
  }
  return ok
}

const counted = ({ sessionKeys, environmentSecrets }: Secrets) =>
  `${sessionKeys.length} session key(s), ${environmentSecrets.size} secret(s) of environments`

/** Valid settings that an operator should know of. */
function remarks({ environments }: RelayConfig): Line[] {
  return environments.flatMap(({ id, subscription, authorization, registration }) => [
    ...(subscription
      ? []
      : [
          {
            ok: true,
            text: `${id}: "subscription" is not set, so SubscriptionID and SubscriptionGID are not compared`,
          },
        ]),
    ...(authorization.mode === 'native'
      ? [{ ok: true, text: `${id}: users type their EBS passwords into this relay’s own page` }]
      : []),
    ...(authorization.mode === 'oauth' && authorization.dangerouslyAllowNoPkce
      ? [{ ok: true, text: `${id}: the sign-in does not use PKCE` }]
      : []),
    ...(registration.mode === 'guided'
      ? [{ ok: true, text: `${id}: admins create endpoint tokens in the Cloud Store (guided)` }]
      : []),
  ])
}

/** Environment variables that affect the calls to EBS. */
function remarksOnVariables(env: Variables, proxy: ConnectionOptions['proxy']): Line[] {
  return [
    ...(proxy ? [{ ok: true, text: `HTTPS_PROXY: the relay calls EBS through ${new URL(proxy.url).host}` }] : []),
    ...(env.NODE_TLS_REJECT_UNAUTHORIZED === '0'
      ? [{ ok: true, text: 'NODE_TLS_REJECT_UNAUTHORIZED=0 has no effect: the relay verifies the certificate of EBS' }]
      : []),
  ]
}

async function tryEbs(config: EnvironmentConfig, options: ConnectionOptions): Promise<Line> {
  const transport = nodeTransport(options)
  // Nobody signs in, so no secret is needed.
  const secret = () => ''
  const parts = { secret, transport, log: silentLog, meter: noMeter, now: Date.now }
  try {
    const version = await serverCapabilities({
      client: createEnvironment(config, parts).client,
      signal: AbortSignal.timeout(TRY_MS),
    })
    return { ok: true, text: `${config.id}: EBS answers, Web API ${version ?? 'of an unknown version'}` }
  } catch (error) {
    const code = error instanceof Refusal ? error.code : 'internal_error'
    return {
      ok: false,
      text: `${config.id}: EBS gave no usable answer at ${config.ebs.baseUrl}: ${TITLES[code]} (${code})`,
    }
  } finally {
    await transport.close()
  }
}
