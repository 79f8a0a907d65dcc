/** The relay as it is deployed, one file for each runtime: bundled once before the tests of it (vitest's global setup). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from '../../relay/deploy/bundle.ts'

const VARIABLE = 'RELAY_BUNDLES'

/** The path of that file. */
export function bundledRelay(entry: 'node' | 'worker'): string {
  const folder = process.env[VARIABLE]
  if (!folder) throw new Error('not bundled: these tests need the global setup of their project')
  return join(folder, `${entry}.mjs`)
}

export default async function setup() {
  const folder = mkdtempSync(join(tmpdir(), 'relay-bundles-'))
  for (const entry of ['node', 'worker'] as const) writeFileSync(join(folder, `${entry}.mjs`), await bundle(entry))
  process.env[VARIABLE] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
