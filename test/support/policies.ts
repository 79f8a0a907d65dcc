/**
 * Policies of one browser, as a company sets them. The browser is started where it alone sees them (mount_namespaces(7)):
 * the machine's policies and its other browsers stay as they are.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './find-chromium.ts'
import { findFirefox } from './find-firefox.ts'

/** Only root may; and in some containers not even root. */
export const canHavePolicies =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('unshare', ['--mount', 'mount', '--bind', '/tmp', '/tmp']).status === 0

/** Where Chromium, Chrome, and Chrome for tests look. One that is not there is made, and stays, empty. */
const OF_CHROMIUM = ['chromium', 'opt/chrome', 'opt/chrome_for_testing'].map((name) => `/etc/${name}/policies/managed`)
const OF_FIREFOX = ['/etc/firefox/policies']

export type Policies = {
  /** The browser for which they hold. */
  program: string
  /** A Chromium that runs follows at once; Firefox reads them when it starts. */
  set(policies: object): void
  remove(): void
}

export const chromiumPolicies = async (): Promise<Policies> => ownPolicies(await findChromium(), OF_CHROMIUM)

export function firefoxPolicies(): Policies {
  const firefox = findFirefox()
  if (!firefox) throw new Error('There is no Firefox')
  const { set, ...policies } = ownPolicies(firefox, OF_FIREFOX)
  return { ...policies, set: (wanted) => set({ policies: wanted }) }
}

function ownPolicies(browser: string, folders: string[]): Policies {
  const dir = mkdtempSync(join(tmpdir(), 'integrations-policies-'))
  const managed = join(dir, 'managed')
  for (const folder of [managed, ...folders]) mkdirSync(folder, { recursive: true })
  const program = join(dir, 'browser')
  const mounts = folders.map((folder) => `mount --bind '${managed}' ${folder} && `).join('')
  writeFileSync(program, `#!/bin/sh\nexec unshare --mount sh -c "${mounts}exec '${browser}' \\"\\$@\\"" sh "$@"\n`, {
    mode: 0o755,
  })
  return {
    program,
    set: (policies) => writeFileSync(join(managed, 'policies.json'), JSON.stringify(policies)),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}
