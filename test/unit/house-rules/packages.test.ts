/** What is installed is what the lock file says, and runs nothing that nobody looked at. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const json = (file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'))
const { allowScripts, dependencies } = json('package.json') as Record<string, Record<string, unknown>>
type Locked = {
  name?: string
  version?: string
  resolved?: string
  integrity?: string
  hasInstallScript?: boolean
  dev?: boolean
  devOptional?: boolean
}
const locked = Object.entries(json('package-lock.json').packages as Record<string, Locked>).filter(([path]) => path)
const nameOf = (path: string) => path.split('node_modules/').at(-1) ?? ''

test('every package with an install script is listed, and the one that may run it is the Node of our tools', () => {
  const withScript = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path))
  expect(Object.keys(allowScripts ?? {}).toSorted()).toEqual([...new Set(withScript)].toSorted())
  expect(Object.entries(allowScripts ?? {}).filter(([, may]) => may)).toEqual([['node', true]])
  expect(readFileSync(join(ROOT, '.npmrc'), 'utf8').split('\n')).toContain('strict-allow-scripts=true')
})

test('every package is locked to one version by its hash', () => {
  const loose = locked.filter(
    ([, { version = '', integrity = '' }]) => !/^\d/.test(version) || !/^sha512-/.test(integrity),
  )
  expect(loose.map(([path]) => path)).toEqual([])
})

// A program of its own: on a busy machine it takes seconds to start.
test('the bill of materials names every package that is shipped, with its version and hash', () => {
  const { stdout } = spawnSync('npm', ['run', '--silent', 'sbom'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  })
  const bill = JSON.parse(stdout) as { bomFormat: string; components: { purl: string; hashes?: { alg: string }[] }[] }
  expect(bill.bomFormat).toBe('CycloneDX')
  const algorithms = new Map(bill.components.map(({ purl, hashes }) => [purl, hashes?.[0]?.alg]))
  // Those that they need in turn are shipped with them.
  const shipped = locked.filter(([, { dev, devOptional }]) => !dev && !devOptional)
  expect(shipped.map(([path]) => nameOf(path))).toEqual(expect.arrayContaining(Object.keys(dependencies ?? {})))
  const missing = shipped
    .map(([path, { name = nameOf(path), version }]) => `pkg:npm/${name.replace('@', '%40')}@${version}`)
    .filter((purl) => algorithms.get(purl) !== 'SHA-512')
  expect(missing).toEqual([])
}, 60_000)
