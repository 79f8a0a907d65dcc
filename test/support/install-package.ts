/** Installs a package of a Debian machine, where we are its root (containers, CI). */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** @returns where the program is now; undefined when it could not be installed */
export function installPackage(name: string, program: string): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  console.log(`Installing the package ${name}…`)
  const run = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] })
  run('update')
  run('install', '-y', '--no-install-recommends', name)
  return existsSync(program) ? program : undefined
}
