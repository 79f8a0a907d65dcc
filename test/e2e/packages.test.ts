import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { ROOT } from '../support/extension.ts'
import { unzip } from '../support/unzip.ts'

/** What goes to the stores, made as `npm run zip` makes it. */
const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const BROWSERS = ['chrome', 'edge', 'firefox'] as const
const UNPACKED_MAX_BYTES = 250_000
const ZIP_MAX_BYTES = 110_000

/** Vitest's own NODE_ENV would make another build. */
const env = { ...process.env, NODE_ENV: 'production' }
const node = (cwd: string, ...args: string[]) => spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' })
const wxt = (cwd: string, ...args: string[]) => {
  const { status, stdout, stderr } = node(cwd, join(cwd, 'node_modules/wxt/bin/wxt.mjs'), ...args)
  if (status !== 0) throw new Error(stdout + stderr)
}
const zipOf = (what: string) => readFileSync(join(ROOT, '.output', `${name}-${version}-${what}.zip`))

beforeAll(() => {
  for (const browser of BROWSERS) wxt(ROOT, 'zip', '-b', browser)
})

test.each(BROWSERS)('the package for %s is within its budget', (browser) => {
  const zip = zipOf(browser)
  const unpacked = [...unzip(zip).values()].reduce((sum, { length }) => sum + length, 0)
  expect(zip.length).toBeLessThanOrEqual(ZIP_MAX_BYTES)
  expect(unpacked).toBeLessThanOrEqual(UNPACKED_MAX_BYTES)
})

test('Mozilla’s source package builds the same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'integrations-sources-'))
  try {
    for (const [path, content] of unzip(zipOf('sources'))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
    wxt(folder, 'build', '-b', 'firefox')
    const built = join(folder, '.output/firefox-production')
    const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((file) =>
      statSync(join(built, file)).isFile(),
    )
    const sent = unzip(zipOf('firefox'))
    expect(files.toSorted()).toEqual([...sent.keys()].toSorted())
    for (const file of files)
      expect(readFileSync(join(built, file)).equals(sent.get(file) ?? Buffer.of()), file).toBe(true)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('Mozilla’s linter finds nothing but the assignment that is Preact’s own', () => {
  const source = join(ROOT, '.output/firefox-production')
  const { stdout } = node(
    ROOT,
    'node_modules/web-ext/bin/web-ext.js',
    'lint',
    '--output=json',
    `--source-dir=${source}`,
  )
  const { errors, notices, warnings } = JSON.parse(stdout)
  expect({ errors, notices }).toEqual({ errors: [], notices: [] })
  expect(warnings).toEqual([
    expect.objectContaining({ code: 'UNSAFE_VAR_ASSIGNMENT', file: expect.stringMatching(/^chunks\/views-.*\.js$/) }),
  ])
})

test('Firefox is told that nothing is collected, and nothing that it does not know', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, '.output/firefox-production/manifest.json'), 'utf8'))
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] })
  expect(manifest.permissions).not.toContain('sidePanel')
  expect(manifest.sidebar_action.default_panel).toBe('sidepanel.html')
  expect(manifest).not.toHaveProperty('host_permissions')
})
