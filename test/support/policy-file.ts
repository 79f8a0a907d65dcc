/**
 * A real policy file for the Chromium of this machine, whose root we must be. It names a copy of the extension that has an
 * id of its own, so that no other browser on the machine is touched, and no host permission, as in the stores.
 */
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EXTENSION_DIR } from './extension.ts'

/** Where Chromium, Chrome, and Chrome for tests look. */
const FOLDERS = ['chromium', 'opt/chrome', 'opt/chrome_for_testing'].map((name) => `/etc/${name}/policies/managed`)

export type Managed = { id: string; dir: string; settle(settings: object): void; remove(): void }

export function managedExtension(): Managed {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'integrations-managed-')))
  cpSync(EXTENSION_DIR, dir, { recursive: true })
  const { key: _, host_permissions: __, ...manifest } = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'))
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest))
  const id = idOf(dir)
  const made = FOLDERS.map((folder) => mkdirSync(folder, { recursive: true }) ?? join(folder, `${id}.json`))
  return {
    id,
    dir,
    settle(settings) {
      const policy = JSON.stringify({ '3rdparty': { extensions: { [id]: settings } } })
      for (const folder of FOLDERS) writeFileSync(join(folder, `${id}.json`), policy)
    },
    remove() {
      for (const path of [...made, dir]) rmSync(path, { recursive: true, force: true })
    },
  }
}

/** Without a key, Chromium makes the id of the folder's path. */
const idOf = (path: string) =>
  createHash('sha256')
    .update(path)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)))
