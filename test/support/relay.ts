/** A relay in front of a sandbox on free ports, for one test file. */
import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { createLog, lineOf } from '../../relay/log.ts'
import { type RunningSandbox, type StartOptions, startWithRelay } from '../../relay/sandbox/start.ts'
import { EXTENSION, FIREFOX_EXTENSION } from './extension.ts'
import { serveInWorkerd } from './workerd.ts'

export type World = RunningSandbox & {
  /** Every line that the relay logged. */
  lines: string[]
}

/** Where the relay runs. */
export const RUNTIMES = ['node', 'workerd'] as const
export type Runtime = (typeof RUNTIMES)[number]

/** Tests ask more in a second than an admin in a day. */
const MANY = { burst: 100_000, everyMs: 1 }
const RATES = { client: MANY, session: MANY, signIn: MANY, connectionTest: MANY }

export async function startWorld(options: Partial<StartOptions> = {}, runtime: Runtime = 'node'): Promise<World> {
  const lines: string[] = []
  const log = createLog((record) => lines.push(lineOf(record)))
  const port = options.port ?? (await freePort())
  const config = { rates: RATES, ...options.config }
  const running = await startWithRelay({
    extensions: [EXTENSION, FIREFOX_EXTENSION],
    log,
    ...options,
    config,
    port,
    ...(runtime === 'workerd' && {
      serveRelay: (input, variables) => serveInWorkerd(input, variables, port, lines),
    }),
  })
  return { ...running, lines }
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
