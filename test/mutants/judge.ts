/** Asks the suites about one fault in one copy of the tree. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Copy } from './copy.ts'
import { type Fault, withFault } from './faults.ts'
import type { Asked, Told } from './warm.ts'

/** Suites that pass without any fault. */
const good = new Set<string>()

/** A fault may make a test wait for ever: then it was noticed. */
const SUITE_MAX_MS = 600_000

/** The vitest of one copy: it begins when it is first asked, and anew after a fault that has made it hang. */
export class Judge {
  readonly #copy: Copy
  readonly #suitesFor: (file: string) => string[]
  #child: ChildProcess | undefined

  /** @param suitesFor the suites to ask about a fault of a file, in this order */
  constructor(copy: Copy, suitesFor: (file: string) => string[]) {
    this.#copy = copy
    this.#suitesFor = suitesFor
    process.once('exit', () => this.end())
  }

  /** @returns the test that noticed the fault; null: it survived */
  async judge(fault: Fault): Promise<string | null> {
    const source = readFileSync(join(this.#copy.folder, fault.file), 'utf8')
    for (const suite of this.#suitesFor(fault.file)) {
      const failed = await this.#copy.edited(fault.file, withFault(source, fault), () =>
        this.#failureIn(suite, fault.file),
      )
      if (failed === null) continue
      await this.#requireGood(suite)
      return failed
    }
    return null
  }

  /** A suite that fails without any fault proves nothing. Asked twice: a machine may be busy. */
  async #requireGood(suite: string): Promise<void> {
    if (good.has(suite)) return
    const failed = (await this.#failureIn(suite)) && (await this.#failureIn(suite))
    if (failed) throw new Error(`fails twice without any fault: ${failed}`)
    good.add(suite)
  }

  /**
   * @param changed the file that is another one than before
   * @returns the first test of the suite that fails in this copy; null: all pass
   */
  async #failureIn(file: string, changed = ''): Promise<string | null> {
    this.#child ??= await start(this.#copy.folder)
    const timer = setTimeout(() => this.end(), SUITE_MAX_MS)
    this.#child.send({ file, changed } satisfies Asked)
    const told = await heard(this.#child)
    clearTimeout(timer)
    if (told === null) this.#child = undefined
    return told === null ? `${file}: never ends` : told.failed
  }

  /** What it started ends with it. */
  end(): void {
    const child = this.#child
    this.#child = undefined
    if (child?.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  }
}

/** In a group of its own. */
async function start(folder: string): Promise<ChildProcess> {
  const stdio = ['ignore', 'ignore', 'ignore', 'ipc'] as const
  const child = fork(join(folder, 'test/mutants/warm.ts'), { cwd: folder, stdio: [...stdio], detached: true })
  if ((await heard(child)) === null) throw new Error('vitest does not start')
  return child
}

/** What it says next; null: it has ended. */
async function heard(child: ChildProcess): Promise<Told | null> {
  const settled = new AbortController()
  const { signal } = settled
  const [told] = await Promise.race([
    once(child, 'message', { signal }),
    once(child, 'exit', { signal }).then(() => [null]),
  ])
  settled.abort()
  return told
}
