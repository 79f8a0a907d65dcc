/** A relay that can be killed and started again with the same keys, and whose clock can be moved. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { StartOptions } from '../sandbox/start.ts'

type ServeRelay = NonNullable<StartOptions['serveRelay']>
type Config = Parameters<ServeRelay>[0]
/** What a process holds when all that can go is gone, in bytes; `rss` is what it has of the system. */
export type Memory = { heapUsed: number; rss: number }
export type Told =
  | { memory: true }
  | { aheadMs: number }
  | { aheadMs: number; config: Config; variables: Record<string, string> }

export class RelayChild {
  #child: ChildProcess | undefined
  #served: { config: Config; variables: Record<string, string> } | undefined
  #aheadMs = 0

  /** To be given to `startWithRelay`. */
  readonly serveRelay: ServeRelay = async (config, variables) => {
    this.#served = { config, variables }
    await this.start()
    return { origin: new URL(config.publicOrigin).origin, drain: () => undefined, close: () => this.kill() }
  }

  async start(): Promise<void> {
    if (!this.#served) throw new Error('nothing to serve')
    const waits = join(import.meta.dirname, 'short-waits.ts')
    this.#child = fork(join(import.meta.dirname, 'relay-process.ts'), {
      execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning', '--import', waits],
    })
    const listening = once(this.#child, 'message')
    this.#tell({ aheadMs: this.#aheadMs, ...this.#served })
    await listening
  }

  /** As by a crash: nothing that is under way is finished. */
  async kill(): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  setAhead(ms: number): void {
    this.#aheadMs = ms
    this.#tell({ aheadMs: ms })
  }

  get isAlive(): boolean {
    return this.#child?.exitCode === null && this.#child.signalCode === null
  }

  async memory(): Promise<Memory> {
    if (!this.#child) throw new Error('no relay')
    const answer = once(this.#child, 'message')
    this.#tell({ memory: true })
    return (await answer)[0] as Memory
  }

  #tell(told: Told): void {
    this.#child?.send(told)
  }
}
