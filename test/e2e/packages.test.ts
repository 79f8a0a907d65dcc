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
import { expect, test } from 'vitest'
import { ROOT } from '../support/extension.ts'
import { manifestOf, node, PACKAGES, weights, wxt, ZIP_ALARM_BYTES, zipOf } from '../support/packages.ts'
import { unzip } from '../support/unzip.ts'

test('nothing large has slipped into a package', () => {
  for (const { browser, zipBytes } of weights()) expect(zipBytes, browser).toBeLessThanOrEqual(ZIP_ALARM_BYTES)
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
  expect(warnings).toEqual([expect.objectContaining({ code: 'UNSAFE_VAR_ASSIGNMENT' })])
})

test('Firefox is told that nothing is collected, and nothing that it does not know', () => {
  const manifest = manifestOf('firefox')
  expect(manifest.browser_specific_settings.gecko).toMatchObject({
    data_collection_permissions: { required: ['none'] },
  })
  expect(manifest.permissions).not.toContain('sidePanel')
  expect(manifest.sidebar_action.default_panel).toBe('sidepanel.html')
  expect(manifest).not.toHaveProperty('host_permissions')
})

test('the stores are told why each permission is needed, and of none besides', () => {
  const told = readFileSync(join(ROOT, 'extension/store/permissions.md'), 'utf8')
  const rows = [...told.matchAll(/^\| `([^`]+)`(, optional)? \| \S/gm)].map(([, name, optional]) => [name, !!optional])
  const asked = PACKAGES.map(manifestOf).flatMap((manifest) => [
    ...manifest.permissions.map((name) => [name, false]),
    ...[...manifest.optional_permissions, ...manifest.optional_host_permissions].map((name) => [name, true]),
  ])
  expect(new Set(rows.map(String))).toEqual(new Set(asked.map(String)))
})
