/** Writes several files, all or none, that nobody else on the machine may read. */
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'

export type NewFile = { path: string; text: string }

/**
 * Each is written beside its place first, and all are renamed at the end; the last one is the one that names the others. It is
 * synchronous: an interruption comes before or after it.
 * @returns the files that others may be able to read, because Windows did not change their rights
 */
export function writeFiles(files: readonly NewFile[]): string[] {
  const written = files.map(({ path, text }) => ({ path, text, temporary: `${path}.${randomUUID()}.tmp` }))
  const open: string[] = []
  try {
    for (const { path, text, temporary } of written) {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      writeFileSync(temporary, text, { mode: 0o600, flag: 'wx' })
      if (!isPrivate(temporary)) open.push(path)
    }
    for (const { path, temporary } of written) renameSync(temporary, path)
  } finally {
    for (const { temporary } of written) rmSync(temporary, { force: true })
  }
  return open
}

/** On Windows a mode says nothing: the inherited rights are taken off, and the user alone gets the file. */
function isPrivate(file: string): boolean {
  if (process.platform !== 'win32') return true
  const { status } = spawnSync('icacls', [file, '/inheritance:r', '/grant:r', `${userInfo().username}:F`])
  return status === 0
}
