/** An EBS that answers over TLS with any certificate, and a relay that calls it. Both end with the test. */
import { createServer, type ServerOptions } from 'node:https'
import type { Server } from 'node:net'
import { onTestFinished } from 'vitest'
import type { EnvironmentInput } from '../sandbox/environment.ts'
import type { ServerCertificate } from './certificate.ts'
import { EXTENSION } from './extension.ts'
import { minimalEnvironment } from './minimal-environment.ts'
import { oauthOf } from './oauth-of.ts'
import { type Runtime, startWorld, type World } from './relay.ts'
import { RelayClient } from './relay-client.ts'
import { runRelay, type Variables } from './relay-process.ts'

/** On a free port. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, ready))
  onTestFinished(() => void server.close())
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}

/** Answers as EBS's Web API would, and notes what reaches it. */
export async function startTls(certificate: ServerCertificate, options: ServerOptions = {}) {
  const seen: string[] = []
  const server = createServer({ ...certificate, ...options }, (request, response) => {
    seen.push(request.url ?? '')
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ AllowInsecureHttp: false, WebApiVersion: { Major: 1, Minor: 8, Patch: 3 } }))
  })
  return { port: await listen(server), seen }
}

/** A relay whose EBS is at that port, over TLS. */
export async function relayTo(
  port: number,
  ebs: Partial<EnvironmentInput['ebs']>,
  runtime: Runtime = 'node',
): Promise<World> {
  const baseUrl = `https://localhost:${port}`
  const configure = (environment: EnvironmentInput): EnvironmentInput => ({
    ...environment,
    ebs: { baseUrl, allowPrivate: true, ...ebs },
    authorization: { ...oauthOf(environment), tokenUrl: `${baseUrl}/Auth/Token` },
  })
  const world = await startWorld({ configure }, runtime)
  onTestFinished(() => world.close())
  return world
}

/** Sends a code to EBS. @returns the status, and the refusal's code and `done` */
export async function tryCode({ relay }: World) {
  const client = await RelayClient.create(relay.origin)
  const { status, body } = await client.signIn('sandbox', {
    code: 'a-code-that-nobody-gave',
    error: null,
    verifierSeed: 'v'.repeat(43),
    redirectUri: EXTENSION.redirectUri,
  })
  return [status, body.code, body.done]
}

/** `check --online`, in a process with these variables: asks each EBS whether it answers. @param ca a file */
export function checkOnline(baseUrls: string[], ca: string, variables: Variables, options?: string) {
  const environments = baseUrls.map((baseUrl, index) => {
    const { authorization, ...environment } = minimalEnvironment(baseUrl)
    const ebs = { ...environment.ebs, allowPrivate: true, ca }
    return { ...environment, id: `at-${index}`, ebs, authorization: { ...authorization, clientId: `at-${index}` } }
  })
  const config = {
    publicOrigin: 'http://localhost:7410',
    sessionKeys: [{ kid: 'a', key: { env: 'SESSION_KEY' } }],
    extensions: [EXTENSION],
    environments,
  }
  const secrets = { SESSION_KEY: 'A'.repeat(43), SECRET: 'a secret that is long enough' }
  return runRelay(config, { ...secrets, ...variables, ...(options && { NODE_OPTIONS: options }) }, 'check', '--online')
}
