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

export type StartOptions = {
  /** The extensions that the relay serves. */
  extensions: InferInput<typeof RelayConfig>['extensions']
  /** The relay's port; it must be known beforehand, since proofs of possession name it. */
  port: number
  log: Log
  sandbox?: Partial<SandboxOptions>
  /** Changes the environment as an operator would. */
  configure?: (environment: EnvironmentInput) => EnvironmentInput
  /** Milliseconds since 1970, for both. */
  now?: () => number
}

export async function startWithRelay(options: StartOptions): Promise<RunningSandbox> {
  const { extensions, port, log, now = Date.now, configure = (environment) => environment } = options
  const redirectUris = extensions.map(({ redirectUri }) => redirectUri)
  const sandbox = await startSandbox({ redirectUris, now, ...options.sandbox })
  const config = parseConfig({
    publicOrigin: `http://localhost:${port}`,
    listen: { host: '127.0.0.1', port },
    sessionKeys: [{ kid: 'sandbox', key: { env: 'SESSION_KEY' } }],
    extensions,
    environments: [configure(sandbox.environment)],
  })
  // A new key at every start: who was signed in signs in again.
  const secrets = readSecrets(config, { SESSION_KEY: randomSecret(), SANDBOX_CLIENT_SECRET: sandbox.clientSecret })
  const relay = await serve(config, secrets, { log, now })
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
