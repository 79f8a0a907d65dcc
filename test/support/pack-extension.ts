/** The extension as a company serves it to its browsers: packed and signed, with no host permission, as in the stores. */
import { spawnSync } from 'node:child_process'
import { createHash, createPublicKey } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EXTENSION_DIR } from './extension.ts'
import { findChromium } from './find-chromium.ts'

export type ServedExtension = { id: string; updateUrl: string; close(): void }

/** The id is that of a key made for this once. */
export async function servePacked(): Promise<ServedExtension> {
  const { id, version, crx } = await pack()
  const server = createServer(({ url }, response) => {
    if (url === '/extension.crx') response.setHeader('content-type', 'application/x-chrome-extension').end(crx)
    else response.setHeader('content-type', 'application/xml').end(updates(id, version, `${origin()}/extension.crx`))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = () => `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    id,
    updateUrl: `${origin()}/updates.xml`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

const updates = (id: string, version: string, crx: string) => `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}"><updatecheck codebase="${crx}" version="${version}"/></app>
</gupdate>`

async function pack(): Promise<{ id: string; version: string; crx: Buffer }> {
  const dir = mkdtempSync(join(tmpdir(), 'integrations-packed-'))
  try {
    const unpacked = join(dir, 'extension')
    cpSync(EXTENSION_DIR, unpacked, { recursive: true })
    const {
      key: _,
      host_permissions: __,
      ...manifest
    } = JSON.parse(readFileSync(join(unpacked, 'manifest.json'), 'utf8'))
    writeFileSync(join(unpacked, 'manifest.json'), JSON.stringify(manifest))
    const args = ['--no-sandbox', '--headless', '--disable-gpu', `--user-data-dir=${join(dir, 'profile')}`]
    spawnSync(await findChromium(), [...args, `--pack-extension=${unpacked}`], { timeout: 60_000 })
    // The browser writes both beside the folder.
    const key = createPublicKey(readFileSync(`${unpacked}.pem`)).export({ type: 'spki', format: 'der' })
    return { id: idOf(key), version: manifest.version, crx: readFileSync(`${unpacked}.crx`) }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Half of the key's SHA-256, in the letters from a to p. */
const idOf = (key: Buffer) =>
  createHash('sha256')
    .update(key)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)))
