/** Starts the servers that are compared, each a process of its own, on one core where that is asked for and `taskset` is there. */
import { fork, spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeBase64url } from '../../../shared/base64url.ts'
import { ROOT } from '../../support/extension.ts'
import { freePort } from '../../support/relay.ts'
import { KEY } from './key.ts'

/** Of servers, and of load and upstream. */
export const CORES = { server: 0, load: 1 } as const
const hasTaskset = spawnSync('taskset', ['--version']).status === 0

/** Node's own, as `npm run relay` gives them. */
export const FLAGS: readonly string[] = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  .scripts.relay.split(' ')
  .filter((word: string) => word.startsWith('--'))

export type Server = {
  port: number
  stop(): void
  /** `memory` in bytes, after a collection; the processor's time of all threads or of the main one so far, in microseconds. */
  usage(of: 'memory' | 'process' | 'thread'): Promise<number>
}
/** `core`: the only one that it may use, as in a container with one. `runtime`: the path of another one than Node. */
type Options = { core?: number; processes?: number; runtime?: string }

/** Starts `server.ts` as this kind, see there, and waits until it listens. */
export async function start(kind: string, upstreamPort: number, options: Options = {}): Promise<Server> {
  const { core, processes = 1, runtime } = options
  const port = await freePort()
  const [execPath = '', ...execArgv] = onCore(
    core,
    runtime === undefined ? [process.execPath, ...FLAGS, '--expose-gc'] : [runtime],
  )
  const child = fork(
    join(import.meta.dirname, 'server.ts'),
    [kind, String(port), String(upstreamPort), encodeBase64url(KEY), String(processes)],
    { execPath, execArgv },
  )
  await new Promise((ready, failed) => {
    child.once('message', ready)
    child.once('exit', (code) => failed(new Error(`${kind} ended with ${code}`)))
  })
  return {
    port,
    stop: () => child.kill(),
    usage: (of) =>
      new Promise((known) => {
        child.once('message', (amount) => known(Number(amount)))
        child.send(of)
      }),
  }
}

/** The command, kept to one core from its start, so that the process knows that it has no other. */
export function onCore(core: number | undefined, command: string[]): string[] {
  return core === undefined || !hasTaskset ? command : ['taskset', '-c', String(core), ...command]
}

/**
 * Keeps a core from going to sleep between two requests: a process of the lowest priority that never waits.
 * @returns how to let it sleep again; null where that cannot be done
 */
export function keepAwake(core: number): (() => void) | null {
  if (!hasTaskset || spawnSync('chrt', ['--version']).status !== 0) return null
  const loop = [process.execPath, '-e', 'for (;;);']
  const child = spawn('chrt', ['--idle', '0', 'taskset', '-c', String(core), ...loop], { stdio: 'ignore' })
  return () => void child.kill()
}

/** Keeps this process to these cores, where `taskset` is there. */
export function pinSelf(...cores: number[]): void {
  if (hasTaskset) spawnSync('taskset', ['-a', '-cp', cores.join(), String(process.pid)])
}
