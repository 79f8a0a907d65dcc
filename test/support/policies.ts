/**
 * Policies of one browser, as a company sets them. The browser is started where it alone sees them (mount_namespaces(7)):
 * the machine's policies and its other browsers stay as they are.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './find-chromium.ts'

/** Only root may; and in some containers not even root. */
export const canHavePolicies =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('unshare', ['--mount', 'mount', '--bind', '/tmp', '/tmp']).status === 0

/** Where Chromium, Chrome, and Chrome for tests look. One that is not there is made, and stays, empty. */
const FOLDERS = ['chromium', 'opt/chrome', 'opt/chrome_for_testing'].map((name) => `/etc/${name}/policies/managed`)

export type Policies = {
  /** The Chromium for which they hold. */
  program: string
  /** A browser that runs follows at once. */
  set(policies: object): void
  remove(): void
}

export async function ownPolicies(): Promise<Policies> {
  const chromium = await findChromium()
  const dir = mkdtempSync(join(tmpdir(), 'integrations-policies-'))
  const managed = join(dir, 'managed')
  for (const folder of [managed, ...FOLDERS]) mkdirSync(folder, { recursive: true })
  const program = join(dir, 'chromium')
  const mounts = FOLDERS.map((folder) => `mount --bind '${managed}' ${folder} && `).join('')
  writeFileSync(program, `#!/bin/sh\nexec unshare --mount sh -c "${mounts}exec '${chromium}' \\"\\$@\\"" sh "$@"\n`, {
    mode: 0o755,
  })
  return {
    program,
    set: (policies) => writeFileSync(join(managed, 'policies.json'), JSON.stringify(policies)),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}
