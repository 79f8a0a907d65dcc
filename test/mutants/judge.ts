/** Asks the suites about one fault in one copy of the tree. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Copy } from './copy.ts'
import { type Fault, withFault } from './faults.ts'
import { type Suite, suitesFor } from './suites.ts'

/** A fault may make a test wait for ever: then it was noticed. A test that is only slow, on a busy machine, must not look like it. */
const SUITE_MAX_MS = 300_000
const TEST_MAX_MS = 90_000

/** @returns the suite that noticed it; null: it survived */
export const judge = (copy: Copy, fault: Fault): Promise<Suite | null> => {
  const source = readFileSync(join(copy.folder, fault.file), 'utf8')
  return copy.edited(fault.file, withFault(source, fault), async () => {
    for (const suite of suitesFor(fault.file)) if (!(await passes(copy, suite))) return suite
    return null
  })
}

/** Whether the suite passes in this copy. */
export function passes(copy: Copy, { project, files }: Suite): Promise<boolean> {
  const vitest = join(copy.folder, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--project', project, '--bail=1', `--testTimeout=${TEST_MAX_MS}`, ...files]
  // A group of its own, so that what it started ends with it.
  const child = spawn(process.execPath, args, { cwd: copy.folder, stdio: 'ignore', detached: true })
  const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), SUITE_MAX_MS)
  return new Promise((end) => {
    child.once('close', (code) => {
      clearTimeout(timer)
      end(code === 0)
    })
  })
}
