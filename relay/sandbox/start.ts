/** The relay in front of a sandbox, in one process: what `npm start` and the tests run. The only file that knows both. */
import type { InferInput } from 'valibot'
import type { RelayConfig } from '../config.ts'
import type { Log } from '../log.ts'
import { readSecrets } from '../node/secrets.ts'
import { type Served, serve } from '../node/serve.ts'
import { parseConfig } from '../parse-config.ts'
import type { EnvironmentInput } from './environment.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from './sandbox.ts'
import { randomSecret } from './schema.ts'

export type RunningSandbox = { sandbox: Sandbox; relay: Served; config: RelayConfig; close(): Promise<void> }

type ConfigInput = InferInput<typeof RelayConfig>

export type StartOptions = {
  /** The extensions that the relay serves. */
  extensions: ConfigInput['extensions']
  /** The relay's port; it must be known beforehand, since proofs of possession name it. */
  port: number
  log: Log
  sandbox?: Partial<SandboxOptions>
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
  const input: ConfigInput = {
    publicOrigin: `http://localhost:${port}`,
    listen: { host: '127.0.0.1', port },
    sessionKeys: [{ kid: 'sandbox', key: { env: 'SESSION_KEY' } }],
    extensions,
    environments: [sandbox.environment, ...(also ?? []).map((make) => make(sandbox.environment))].map(configure),
    ...options.config,
  }
  const config = parseConfig(input)
  // A new key at every start: who was signed in signs in again.
  const variables = { SESSION_KEY: randomSecret(), SANDBOX_CLIENT_SECRET: sandbox.clientSecret }
  const relay = options.serveRelay
    ? await options.serveRelay(input, variables)
    : await serve(config, readSecrets(config, variables), { log, now })
  return {
    sandbox,
    relay,
    config,
    async close() {
      await relay.close()
      await sandbox.close()
    },
  }
}
