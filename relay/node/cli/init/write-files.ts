/** Writes several files, all or none, readable by the current user only. */
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Variables } from '../../load-config.ts'

type NewFile = { path: string; text: string }
/** `run` gives the exit code of a program; null if it did not run. */
type Machine = {
  platform: NodeJS.Platform
  variables: Variables
  run: (program: string, args: string[]) => number | null
}
const HERE: Machine = {
  platform: process.platform,
  variables: process.env,
  run: (program, args) => spawnSync(program, args).status,
}

/**
 * Writes each file under a temporary name and renames all of them at the end. The last one is the configuration that
 * names the others. The function is synchronous, so an interruption comes before or after it.
 * @returns the files that other users may be able to read, because Windows did not change their rights
 */
export function writeFiles(files: readonly NewFile[], machine: Machine = HERE): string[] {
  const written = files.map(({ path, text }) => ({ path, text, temporary: `${path}.${randomUUID()}.tmp` }))
  const open: string[] = []
  try {
    for (const { path, text, temporary } of written) {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      writeFileSync(temporary, text, { mode: 0o600, flag: 'wx' })
      if (!isPrivate(temporary, machine)) open.push(path)
    }
    for (const { path, temporary } of written) renameSync(temporary, path)
  } finally {
    for (const { temporary } of written) rmSync(temporary, { force: true })
  }
  return open
}

/**
 * On Windows a mode has no effect. The inherited rights are removed, and only the current user gets access. The domain
 * is part of the account's name: the same name alone may be another account.
 */
function isPrivate(file: string, { platform, variables, run }: Machine): boolean {
  if (platform !== 'win32') return true
  const { USERDOMAIN: domain, USERNAME: name } = variables
  if (!domain || !name) return false
  return run('icacls', [file, '/inheritance:r', '/grant:r', `${domain}\\${name}:F`]) === 0
}
