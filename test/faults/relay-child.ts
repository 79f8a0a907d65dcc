/** A relay that can be killed and started again with the same keys, and whose clock can be moved. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { StartOptions } from '../../relay/sandbox/start.ts'

type ServeRelay = NonNullable<StartOptions['serveRelay']>
type Config = Parameters<ServeRelay>[0]
export type Told = { aheadMs: number } | { aheadMs: number; config: Config; variables: Record<string, string> }

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
      execArgv: ['--disable-warning=ExperimentalWarning', '--import', waits],
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

  #tell(told: Told): void {
    this.#child?.send(told)
  }
}
