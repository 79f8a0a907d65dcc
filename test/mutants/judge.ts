/** Asks the suites about one fault in one copy of the tree. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Copy } from './copy.ts'
import { type Fault, withFault } from './faults.ts'
import { type Suite, suitesFor } from './suites.ts'

/** A fault may make a test wait for ever: then it was noticed. A test that is only slow, on a busy machine, must not look like it. */
const SUITE_MAX_MS = 600_000
const TEST_MAX_MS = 90_000

/** @returns the test that noticed it; null: it survived */
export const judge = (copy: Copy, fault: Fault): Promise<string | null> => {
  const source = readFileSync(join(copy.folder, fault.file), 'utf8')
  return copy.edited(fault.file, withFault(source, fault), async () => {
    for (const suite of suitesFor(fault.file)) {
      const failed = await failureIn(copy, suite)
      if (failed !== null) return failed
    }
    return null
  })
}

/** @returns the first test of the suite that fails in this copy; null: all pass */
export function failureIn(copy: Copy, { project, files }: Suite): Promise<string | null> {
  const vitest = join(copy.folder, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--project', project, '--bail=1', `--testTimeout=${TEST_MAX_MS}`, ...files]
  // A group of its own, so that what it started ends with it.
  const child = spawn(process.execPath, args, {
    cwd: copy.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, NO_COLOR: '1' },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
  const end = () => void (child.pid && process.kill(-child.pid, 'SIGKILL'))
  const timer = setTimeout(end, SUITE_MAX_MS)
  process.once('exit', end)
  return new Promise((resolve) => {
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      process.off('exit', end)
      const [, failed] = / FAIL +(?:\|\w+\| )?(.+)/.exec(said) ?? []
      resolve(code === 0 ? null : (failed ?? `${project}: ${signal ?? said.trim().split('\n').at(-1)}`))
    })
  })
}
