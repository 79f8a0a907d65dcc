import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')

type Import = { from: string; to: string }

/** Every import of a source file, as paths from the root; packages by their names. */
function importsUnder(folder: string): Import[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const from = join(folder, file)
      const source = readFileSync(join(ROOT, from), 'utf8')
      const found = source.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"]*?from\s*'([^']+)'|\bimport\(?\s*'([^']+)'/g)
      return [...found].map(([, named, bare]) => {
        const to = named ?? bare ?? ''
        return { from, to: to.startsWith('.') ? relative(ROOT, join(ROOT, dirname(from), to)) : to }
      })
    })
}

const shared = importsUnder('shared')
const extension = importsUnder('extension')
const relay = importsUnder('relay')
const offending = (imports: Import[], isWrong: (one: Import) => boolean) =>
  imports.filter(isWrong).map(({ from, to }) => `${from} → ${to}`)

test('shared imports nothing of ours, and no package but valibot', () => {
  expect(offending(shared, ({ to }) => to !== 'valibot' && !to.startsWith('shared/'))).toEqual([])
})

test('extension and relay never import each other', () => {
  expect(offending(extension, ({ to }) => to.startsWith('relay/'))).toEqual([])
  expect(offending(relay, ({ to }) => to.startsWith('extension/'))).toEqual([])
})

test('the relay does not know the sandbox, nor any other test', () => {
  expect(offending(relay, ({ to }) => to.startsWith('test/'))).toEqual([])
})

test('views and scripts in pages reach the background by messages alone', () => {
  const views = extension.filter(({ from }) => /^extension\/(views|content)\//.test(from))
  expect(offending(views, ({ to }) => /^extension\/(vault|background)\//.test(to))).toEqual([])
})

test('only the background reaches the vault', () => {
  const others = extension.filter(({ from }) => !/^extension\/(vault|background)\//.test(from))
  expect(offending(others, ({ to }) => to.startsWith('extension/vault/'))).toEqual([])
})

test('nothing of a platform is imported by the relay but in the files that are for Node', () => {
  const forNode =
    /^relay\/(deploy\/|node\/|entry\/node\.ts|observability\/log-sink\.ts|ebs\/transport\/(undici|interim)[\w-]*\.ts)/
  const outside = relay.filter(({ from }) => !forNode.test(from))
  expect(offending(outside, ({ to }) => to.startsWith('node:') || to === 'undici')).toEqual([])
})

test('property tests draw by the seed that is fixed, and by no other', () => {
  const seeded = ['test/support/fast-check.ts', 'test/dialects/traits.ts']
  const others = importsUnder('test').filter(({ from }) => !seeded.includes(from))
  expect(offending(others, ({ to }) => to === 'fast-check')).toEqual([])
})
