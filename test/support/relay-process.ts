/** The relay as a process of its own, from the one file that is deployed: told to stop, or killed, as a platform would. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { InferInput } from 'valibot'
import type { RelayConfig } from '../../relay/config/schema.ts'
import type { Served } from '../../relay/node/serve.ts'
import { eventually } from './eventually.ts'
import { ROOT } from './extension.ts'
import { bundledRelay } from './relay-bundles.ts'

export type ConfigInput = InferInput<typeof RelayConfig>
export type Variables = Record<string, string>
export type RelayProcess = {
  child: ChildProcess
  /** What it logged. */
  lines: string[]
  /** SIGTERM. Gives the exit code. */
  stop(): Promise<number | null>
  /** SIGKILL. */
  kill(): Promise<void>
}

export type ProcessOptions = {
  /** A file descriptor to write the log to, instead of being read. */
  stdout?: number | undefined
  /** From the sources, instead of the one file that is deployed. */
  fromSource?: boolean
  /** How many descriptors it may open (`ulimit -n`). */
  descriptors?: number
}

export async function startRelayProcess(
  config: ConfigInput,
  variables: Variables,
  options: ProcessOptions = {},
): Promise<RelayProcess> {
  const { child, ended, lines } = run(config, variables, options)
  const origin = `http://127.0.0.1:${config.listen?.port}`
  await eventually(async () => {
    if (child.exitCode !== null) throw new Error(`the relay ended: ${lines.join('\n')}`)
    await fetch(`${origin}/healthz`)
  }, 500)
  return {
    child,
    lines,
    stop() {
      child.kill('SIGTERM')
      return ended
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Starts it with that configuration, and waits until it ends. @returns its exit code and its output */
export async function runRelay(
  config: unknown,
  variables: Variables,
  ...args: string[]
): Promise<{ code: number | null; said: string }> {
  const { ended, lines } = run(config, variables, {}, args)
  return { code: await ended, said: lines.join('\n') }
}

/** Starts a command that goes on until it is told to stop. */
export function startCommand(config: unknown, variables: Variables, ...args: string[]): Omit<RelayProcess, 'kill'> {
  const { child, ended, lines } = run(config, variables, {}, args)
  return {
    child,
    lines,
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

/** A process with the configuration that is in a folder, as `relay.config.json` there. */
export function runAt(folder: string, variables: Variables, ...args: string[]) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', bundledRelay('node'), ...args], {
    cwd: folder,
    env: variables,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', (line) => lines.push(line))
  return { child, lines, ended: new Promise<number | null>((done) => child.once('close', done)) }
}

/** The same, once it has ended. */
export async function runRelayAt(folder: string, variables: Variables, ...args: string[]) {
  const { lines, ended } = runAt(folder, variables, ...args)
  return { code: await ended, said: lines.join('\n') }
}

/** Starts it and gives what it says, line by line, and the promise of its exit code. */
export function run(config: unknown, variables: Variables, options: ProcessOptions = {}, args: string[] = []) {
  const entry = options.fromSource ? join(ROOT, 'relay/entry/node.ts') : bundledRelay('node')
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', entry, ...args]
  const { descriptors } = options
  // Node raises its soft limit to the hard one: this sets both.
  const limited =
    descriptors === undefined ? command : ['sh', '-c', `ulimit -n ${descriptors}; exec "$@"`, 'sh', ...command]
  const [program = '', ...rest] = limited
  const folder = mkdtempSync(join(tmpdir(), 'relay-'))
  const file = join(folder, 'relay.config.json')
  writeFileSync(file, JSON.stringify(config))
  const child = spawn(program, rest, {
    env: { ...variables, RELAY_CONFIG_FILE: file },
    stdio: ['ignore', options.stdout ?? 'pipe', 'pipe'],
  })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface(stream).on('line', (line) => lines.push(line))
  }
  const ended = new Promise<number | null>((done) => {
    child.once('close', (code) => {
      rmSync(folder, { recursive: true, force: true })
      done(code)
    })
  })
  return { child, ended, lines }
}

/** For `startWorld`: the relay runs as a process. `running` is told which. */
export const serveAsProcess =
  (running: (process: RelayProcess) => void, options: ProcessOptions = {}) =>
  async (config: ConfigInput, variables: Variables): Promise<Served> => {
    const relay = await startRelayProcess(config, variables, options)
    running(relay)
    return {
      origin: config.publicOrigin,
      drain: () => undefined,
      close: async () => void (await relay.stop()),
    }
  }
