/** A relay in front of a sandbox on free ports, for one test file. */
import { createServer } from 'node:net'
import { createLog } from '../../relay/log.ts'
import { type RunningSandbox, type StartOptions, startWithRelay } from '../../relay/sandbox/start.ts'
import { EXTENSION } from './extension.ts'

export type World = RunningSandbox & {
  /** Every line that the relay logged. */
  lines: string[]
}

export async function startWorld(options: Partial<StartOptions> = {}): Promise<World> {
  const lines: string[] = []
  const log = createLog((line) => lines.push(line))
  const port = options.port ?? (await freePort())
  const running = await startWithRelay({ extensions: [EXTENSION], log, ...options, port })
  return { ...running, lines }
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}
