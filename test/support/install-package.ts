/** Installs packages of a Debian machine, where we are its root (containers, CI). */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** @param names of packages, with spaces between @returns where the program is now; undefined when it could not be installed */
export function installPackage(names: string, program: string): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  console.log(`Installing ${names}…`)
  // One after the other: test files run side by side, and apt refuses a second one.
  const run = (...args: string[]) =>
    spawnSync('flock', [join(tmpdir(), 'integrations-apt'), 'apt-get', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  run('update')
  run('install', '-y', '--no-install-recommends', ...names.split(' '))
  return existsSync(program) ? program : undefined
}
