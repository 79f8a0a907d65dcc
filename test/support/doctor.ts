/** A signed-in doctor before a sandbox of one dialect, with the configuration as its operator wrote it or with a mistake in it. */
import { parseConfig } from '../../relay/config/parse.ts'
import type { CallContext } from '../../relay/ebs/call.ts'
import { validateToken } from '../../relay/ebs/calls/validate-token.ts'
import { nodeTransport } from '../../relay/ebs/transport/undici.ts'
import { createEnvironment } from '../../relay/environment/environment.ts'
import { exchangeCode } from '../../relay/environment/exchange-code.ts'
import { examine } from '../../relay/node/cli/doctor/examine.ts'
import type { EnvironmentReport } from '../../relay/node/cli/doctor/finding.ts'
import { silentLog } from '../../relay/observability/log.ts'
import { noMeter } from '../../relay/observability/metrics.ts'
import { codeVerifier } from '../../shared/pkce.ts'
import type { Dialect } from '../sandbox/dialects/dialect.ts'
import type { EnvironmentInput } from '../sandbox/environment.ts'
import type { Endpoint } from '../sandbox/rows.ts'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import { EXTENSION } from './extension.ts'
import { signInAtSandbox } from './sign-in.ts'

export type Doctor = {
  sandbox: Sandbox
  /** Registers a token as EBS would. */
  registered(type: string): Endpoint
  /** Examines it; `mistake` is what the operator wrote otherwise. */
  report(mistake?: (written: EnvironmentInput) => EnvironmentInput): Promise<EnvironmentReport>
  close(): Promise<void>
}

export async function openDoctor(dialect: Dialect): Promise<Doctor> {
  const sandbox = await startSandbox({ redirectUris: [EXTENSION.redirectUri], dialect })
  const transport = nodeTransport({ allowPrivate: true })
  const client = { origin: 'https://doctor.example', thumbprint: async () => 'thumbprint' }
  return {
    sandbox,
    registered: (type) =>
      sandbox.store.register({
        type,
        description: 'Made beforehand',
        requestId: crypto.randomUUID(),
        createdBy: 'Admin',
        beside: sandbox.switches.endpointsPerType === 'several',
      }),
    async report(mistake = (written) => written) {
      const config = parseConfig({
        publicOrigin: client.origin,
        sessionKeys: [{ kid: 'a', key: { env: 'KEY' } }],
        extensions: [EXTENSION],
        environments: [mistake(sandbox.environment)],
      })
      const [written] = config.environments
      if (!written) throw new Error('no environment')
      const environment = createEnvironment(written, {
        secret: () => sandbox.clientSecret,
        transport,
        log: silentLog,
        meter: noMeter,
        now: Date.now,
      })
      if (environment.authorization.mode !== 'oauth') throw new Error('the sandbox signs in by OAuth')
      const { code, error, redirectUri, verifierSeed } = await signInAtSandbox(sandbox, client, { scope: 'essurveys' })
      if (code === null) throw new Error(`EBS gave no code: ${error}`)
      const verifier = await codeVerifier(verifierSeed, client.origin, await client.thumbprint())
      const signal = AbortSignal.timeout(15_000)
      const answer = await exchangeCode(
        environment.authorization,
        { code, codeVerifier: verifier, redirectUri },
        signal,
      )
      const credential = { value: (await answer.grant()).accessToken, renewed: false }
      const holder = await validateToken({ client: environment.client, signal }, credential.value)
      const within = (): CallContext => ({ client: environment.client, signal, deadline: signal, credential })
      return examine(environment, '/environments/0', within, holder)
    },
    async close() {
      await transport.close()
      await sandbox.close()
    },
  }
}
