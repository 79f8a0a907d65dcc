/**
 * The relay at the edge (Cloudflare Workers). The configuration is the text variable `RELAY_CONFIG_JSON`, secrets are secret
 * variables of the names that it says; what only Node can do (files, a private CA, a private network) is refused.
 */
import type { Hono } from 'hono'
import { createRelay } from '../app.ts'
import { ConfigError } from '../config/parse.ts'
import type { RelayConfig } from '../config/schema.ts'
import { resolveSecrets } from '../config/secrets.ts'
import { parseConfigText } from '../config/text.ts'
import type { SecretRef } from '../config/values.ts'
import { fetchTransport } from '../ebs/transport/fetch.ts'
import { clientKey } from '../http/client-key.ts'
import { createLog, lineOf } from '../observability/log.ts'
import { problemResponse, Refusal } from '../problems/problem.ts'

type Env = Record<string, unknown>

/** One app per isolate: made with the first request, since a module may not do asynchronous work while it loads. */
let relay: Hono | undefined

export default {
  fetch(
    request: Request,
    env: Env,
    lifetime: { waitUntil(work: Promise<unknown>): void },
  ): Response | Promise<Response> {
    try {
      relay ??= createApp(env)
    } catch (error) {
      console.error(error instanceof ConfigError ? error.message : 'the configuration cannot be read')
      return problemResponse(new Refusal('internal_error'), crypto.randomUUID(), {})
    }
    const answer = Promise.resolve(relay.fetch(request, env))
    // Cloudflare ends the work of a request when its client leaves. `waitUntil` lets a write that was begun finish.
    lifetime.waitUntil(answer)
    return answer
  },
}

function createApp(env: Env): Hono {
  const config = readConfig(env)
  refuseNodeOnly(config)
  return createRelay(config, {
    ...resolveSecrets(config, (ref, subject) => secret(env, ref, subject)),
    transportFor: () => fetchTransport(),
    log: createLog((record) => console.log(lineOf(record))),
    // The platform sets it, and overwrites a client's own.
    clientOf: (c) => clientKey(c.req.header('cf-connecting-ip') ?? ''),
    isPlain: (c) => c.req.url.startsWith('http:'),
  })
}

function readConfig(env: Env): RelayConfig {
  if (text(env, 'RELAY_CONFIG_FILE'))
    throw new ConfigError('RELAY_CONFIG_FILE needs the relay on Node; expected RELAY_CONFIG_JSON alone')
  const json = text(env, 'RELAY_CONFIG_JSON')
  if (json === undefined) throw new ConfigError('the variable RELAY_CONFIG_JSON is not set')
  return parseConfigText(json, 'the variable RELAY_CONFIG_JSON')
}

function refuseNodeOnly(config: RelayConfig): void {
  const mistakes = config.environments.flatMap(({ ebs }, index) => {
    const path = `/environments/${index}/ebs`
    return [
      ...(ebs.ca === undefined ? [] : [`${path}/ca: a private CA needs the relay on Node`]),
      ...(ebs.allowPrivate ? [`${path}/allowPrivate: a private network needs the relay on Node`] : []),
    ]
  })
  if (mistakes.length > 0) throw new ConfigError(...mistakes)
}

function secret(env: Env, ref: SecretRef, subject: string): string | undefined {
  if ('file' in ref) throw new ConfigError(`${subject} needs the relay on Node; expected {"env": NAME}`)
  return text(env, ref.env)
}

function text(env: Env, name: string): string | undefined {
  const value = env[name]
  return typeof value === 'string' ? value : undefined
}
