/** A relay in front of a sandbox on free ports, for one test file. */
import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { parseConfig } from '../../relay/config/parse.ts'
import { readSecrets } from '../../relay/node/secrets.ts'
import { serve } from '../../relay/node/serve.ts'
import { createLog, lineOf } from '../../relay/observability/log.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { type RunningSandbox, type StartOptions, startWithRelay } from '../sandbox/start.ts'
import { EXTENSION, FIREFOX_EXTENSION } from './extension.ts'
import { serveInWorkerd } from './workerd.ts'

export type World = RunningSandbox & {
  /** Every line that the relay logged. */
  lines: string[]
  /**
   * What nobody may see in a log line or in an error: the relay's own secrets and every code and token that EBS has given
   * so far. A test that makes a verifier or sends a key adds it.
   */
  secrets: Set<string>
  /** The key that seals the relay's sessions: 32 bytes in base64url. A test seals with it what only the relay could. */
  sessionKey: string
}

/** Where the relay runs. */
export const RUNTIMES = ['node', 'workerd'] as const
export type Runtime = (typeof RUNTIMES)[number]

/** Tests ask more in a second than an admin in a day. */
const MANY = { burst: 100_000, everyMs: 1 }
const RATES = { client: MANY, session: MANY, signIn: MANY, connectionTest: MANY }

export async function startWorld(options: Partial<StartOptions> = {}, runtime: Runtime = 'node'): Promise<World> {
  const lines: string[] = []
  const secrets = new Set<string>()
  let sessionKey = ''
  const log = createLog((record) => lines.push(lineOf(record)))
  const port = options.port ?? (await freePort())
  const { now = Date.now } = options
  const serveHere: ServeRelay = async (input, variables) => {
    const config = parseConfig(input)
    return serve(config, readSecrets(config, variables), { log: options.log ?? log, now })
  }
  const serveRelay: ServeRelay =
    runtime === 'workerd'
      ? (input, variables) => serveInWorkerd(input, variables, port, lines)
      : (options.serveRelay ?? serveHere)
  const running = await startWithRelay({
    extensions: [EXTENSION, FIREFOX_EXTENSION],
    log,
    ...options,
    config: { rates: RATES, ...options.config },
    port,
    serveRelay(input, variables) {
      for (const secret of Object.values(variables)) secrets.add(secret)
      sessionKey = variables['SESSION_KEY'] ?? ''
      return serveRelay(input, variables)
    },
  })
  for (const sandbox of [running.sandbox, ...running.others]) noteGiven(sandbox, secrets)
  return { ...running, lines, secrets, sessionKey }
}

type ServeRelay = NonNullable<StartOptions['serveRelay']>

/** Codes and tokens of the sandbox are opaque: their ids are what is sent. */
function noteGiven({ store: { oauth } }: Sandbox, secrets: Set<string>): void {
  const put = oauth.put.bind(oauth)
  oauth.put = (model, id, ...others) => {
    if (/Code$|Token$/.test(model)) secrets.add(id)
    put(model, id, ...others)
  }
}

/** Below those from which a system takes the ports of outgoing connections: between here and its use, nobody takes it. */
export async function freePort(): Promise<number> {
  const port = randomInt(11_000, 30_000)
  const server = createServer()
  const isFree = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => resolve(true))
  })
  if (!isFree) return freePort()
  await new Promise((closed) => server.close(closed))
  return port
}
