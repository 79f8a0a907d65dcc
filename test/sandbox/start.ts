/** The relay in front of a sandbox, in one process: what `npm start` and the tests run. The only file that knows both. */
import type { InferInput } from 'valibot'
import { parseConfig } from '../../relay/config/parse.ts'
import type { RelayConfig } from '../../relay/config/schema.ts'
import { readSecrets } from '../../relay/node/secrets.ts'
import { type Served, serve } from '../../relay/node/serve.ts'
import type { Log } from '../../relay/observability/log.ts'
import type { EnvironmentInput } from './environment.ts'
import type { PortalKind } from './portal/portal.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from './sandbox.ts'
import { randomSecret } from './schema.ts'

export type RunningSandbox = {
  sandbox: Sandbox
  /** The further ones, in the order of the call. */
  others: Sandbox[]
  relay: Served
  config: RelayConfig
  close(): Promise<void>
}

/** A second EBS, of another subscription, as admins have one for tests and one that counts. */
export const PRODUCTION = {
  id: 'production',
  name: 'Sandbox live',
  kind: 'production',
  subscriptionId: 'ES-2077',
  secretVariable: 'SANDBOX_PRODUCTION_SECRET',
} satisfies OtherSandbox

/** An installation of a customer's own: no OAuth server, so users sign in at the relay's page. */
export const NATIVE = {
  id: 'native',
  name: 'Sandbox, own server',
  kind: 'test',
  signIn: 'native',
  subscriptionId: 'ES-4020',
  secretVariable: 'SANDBOX_NATIVE_SECRET',
} satisfies OtherSandbox

/** Subscriptions whose portal makes endpoint tokens itself, in both mark-ups: guided environments. */
export const GUIDED = {
  forms: {
    id: 'guided-forms',
    name: 'Sandbox guided',
    kind: 'test',
    portal: 'forms',
    subscriptionId: 'ES-3010',
    secretVariable: 'SANDBOX_GUIDED_FORMS_SECRET',
  },
  app: {
    id: 'guided-app',
    name: 'Sandbox guided, one page',
    kind: 'test',
    portal: 'app',
    subscriptionId: 'ES-3011',
    secretVariable: 'SANDBOX_GUIDED_APP_SECRET',
  },
} satisfies Record<PortalKind, OtherSandbox>

type ConfigInput = InferInput<typeof RelayConfig>

/** What tells one sandbox from another. */
export type OtherSandbox = Partial<SandboxOptions> &
  Required<Pick<SandboxOptions, 'id' | 'name' | 'kind' | 'subscriptionId' | 'secretVariable'>>

export type StartOptions = {
  /** The extensions that the relay serves. */
  extensions: ConfigInput['extensions']
  /** The relay's port; it must be known beforehand, since proofs of possession name it. */
  port: number
  log: Log
  sandbox?: Partial<SandboxOptions>
  /** More of them: each an EBS and a portal of its own, behind the same relay. */
  others?: OtherSandbox[]
  /** Changes the environment as an operator would. */
  configure?: (environment: EnvironmentInput) => EnvironmentInput
  /** More environments, made from the sandbox's own. */
  alsoEnvironments?: ((environment: EnvironmentInput) => EnvironmentInput)[]
  /** Other than what a sandbox needs. */
  config?: Partial<ConfigInput>
  /** Milliseconds since 1970, for both. */
  now?: () => number
  /** Starts the relay elsewhere than in this process. */
  serveRelay?: (config: ConfigInput, variables: Record<string, string>) => Promise<Served>
}

export async function startWithRelay(options: StartOptions): Promise<RunningSandbox> {
  const {
    extensions,
    port,
    log,
    now = Date.now,
    configure = (environment) => environment,
    alsoEnvironments: also,
  } = options
  const redirectUris = extensions.map(({ redirectUri }) => redirectUri)
  const sandbox = await startSandbox({ redirectUris, now, ...options.sandbox })
  const others = await Promise.all((options.others ?? []).map((each) => startSandbox({ redirectUris, now, ...each })))
  const input: ConfigInput = {
    publicOrigin: `http://localhost:${port}`,
    listen: { host: '127.0.0.1', port },
    sessionKeys: [{ kid: 'sandbox', key: { env: 'SESSION_KEY' } }],
    extensions,
    environments: [
      sandbox.environment,
      ...others.map(({ environment }) => environment),
      ...(also ?? []).map((make) => make(sandbox.environment)),
    ].map(configure),
    ...options.config,
  }
  const config = parseConfig(input)
  // A new key at every start: who was signed in signs in again.
  const secrets = [sandbox, ...others].map((each) => [each.secretVariable, each.relaySecret])
  const variables = { SESSION_KEY: randomSecret(), ...Object.fromEntries(secrets) }
  const relay = options.serveRelay
    ? await options.serveRelay(input, variables)
    : await serve(config, readSecrets(config, variables), { log, now })
  return {
    sandbox,
    others,
    relay,
    config,
    async close() {
      await relay.close()
      await Promise.all([sandbox, ...others].map((each) => each.close()))
    },
  }
}
