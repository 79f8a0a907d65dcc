/** What goes to the stores, made as `npm run zip` makes it. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './extension.ts'

export const PACKAGES = ['chrome', 'edge', 'firefox'] as const
/**
 * Above this, something large has slipped into a package. An alarm for accidents, no budget: what is felt are the scripts in
 * pages, the first paint and the worker's start.
 */
export const ZIP_ALARM_BYTES = 250_000

const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

/** Vitest's own NODE_ENV would make another build. */
const env = { ...process.env, NODE_ENV: 'production' }
export const node = (cwd: string, ...args: string[]) =>
  spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' })

export function wxt(cwd: string, ...args: string[]): void {
  const { status, stdout, stderr } = node(cwd, join(cwd, 'node_modules/wxt/bin/wxt.mjs'), ...args)
  if (status !== 0) throw new Error(stdout + stderr)
}

/** @param what a browser, or `sources` for what Mozilla builds from */
export const zipOf = (what: string) => readFileSync(join(ROOT, '.output', `${name}-${version}-${what}.zip`))

type Manifest = Record<'permissions' | 'optional_permissions' | 'optional_host_permissions', string[]> &
  Record<'browser_specific_settings' | 'sidebar_action', Record<string, unknown>>
export const manifestOf = (browser: string): Manifest =>
  JSON.parse(readFileSync(join(ROOT, `.output/${browser}-production/manifest.json`), 'utf8'))

export function makePackages(): void {
  for (const browser of PACKAGES) wxt(ROOT, 'zip', '-b', browser)
}

/** Of the packages that were made last, bytes. */
export const weights = () => PACKAGES.map((browser) => ({ browser, zipBytes: zipOf(browser).length }))
