/** A sandbox, and what `relay verify` and `relay monitor` need to check it: for one test file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endpointRef } from '../../shared/endpoint.ts'
import type { Expectation, Expectations } from '../../shared/expectations.ts'
import type { EnvironmentInput } from '../sandbox/environment.ts'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import { COMPANY } from '../sandbox/seeds.ts'
import { EXTENSION } from './extension.ts'
import type { ConfigInput, Variables } from './relay-process.ts'

export type Headless = {
  sandbox: Sandbox
  /** The tokens that EBS gave, oldest first. */
  tokens: string[]
  config: ConfigInput & { environments: [EnvironmentInput] }
  /** The passwords, where the configuration looks for them. */
  variables: Variables
  folder: string
  /** Writes a comparison file, and gives its path. */
  expect(endpoints: Expectation[], changes?: Partial<Expectations>): string
  /** Registers an endpoint token in EBS; gives what is expected of it, and its value. */
  register(type: string): Promise<{ expected: Expectation; value: string }>
  /** What nobody may see: passwords, tokens and values. */
  secrets(): string[]
  close(): Promise<void>
}

export const RELAY_ORIGIN = 'https://relay.example'

export async function startHeadless(user = 'Admin'): Promise<Headless> {
  const sandbox = await startSandbox({ redirectUris: [EXTENSION.redirectUri] })
  const tokens = noteTokens(sandbox)
  const folder = mkdtempSync(join(tmpdir(), 'headless-'))
  const { id: environment } = sandbox.environment
  const variables = {
    SERVICE_PASSWORD: sandbox.users.find(({ id }) => id === user)?.password ?? '',
    SUBSCRIPTION_PASSWORD: sandbox.store.subscription().password,
  }
  return {
    sandbox,
    tokens,
    config: {
      publicOrigin: RELAY_ORIGIN,
      // None of its secrets is there: these commands need no other than the two passwords.
      sessionKeys: [{ kid: 'a', key: { env: 'NOT_THERE' } }],
      extensions: [EXTENSION],
      environments: [nativeEnvironment(sandbox, user)],
    },
    variables,
    folder,
    expect(endpoints, changes) {
      const file = join(folder, `expectations-${crypto.randomUUID()}.json`)
      const exportedAt = new Date().toISOString()
      writeFileSync(file, JSON.stringify({ version: 1, relay: RELAY_ORIGIN, exportedAt, endpoints, ...changes }))
      return file
    },
    async register(type) {
      const requestId = crypto.randomUUID()
      const { token: value } = sandbox.store.register({ type, description: 'x', requestId, createdBy: 'Admin' })
      const ref = await endpointRef(environment, type, value)
      return { expected: { environment, type, ref, valueRef: ref, description: `${type} of the spring` }, value }
    },
    secrets: () => [...Object.values(variables), ...tokens, ...sandbox.store.endpoints().map(({ token }) => token)],
    async close() {
      await sandbox.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The sandbox's environment as an operator would write it for checks without a browser. */
export function nativeEnvironment({ environment, store }: Sandbox, user: string): EnvironmentInput {
  return {
    ...environment,
    authorization: {
      mode: 'native',
      subscription: { id: store.subscription().id, bridge: COMPANY.bridge, password: { env: 'SUBSCRIPTION_PASSWORD' } },
    },
    serviceUser: { user, branch: COMPANY.branch, password: { env: 'SERVICE_PASSWORD' } },
  }
}

/** The sandbox's tokens are opaque: their ids are what is sent. */
function noteTokens({ store: { oauth } }: Sandbox): string[] {
  const tokens: string[] = []
  const put = oauth.put.bind(oauth)
  oauth.put = (model, id, ...others) => {
    if (model === 'AccessToken') tokens.push(id)
    put(model, id, ...others)
  }
  return tokens
}
