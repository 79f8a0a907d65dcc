/** What the documents say of the code, and the code of them, is there. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { parseConfig } from '../../../relay/config/parse.ts'
import { commandsOf } from '../../support/commands-of.ts'
import { FIREFOX_EXTENSION } from '../../support/extension.ts'

const ROOT = join(import.meta.dirname, '../../..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter((file) => existsSync(join(ROOT, file)))
const documents = files.filter((file) => file.endsWith('.md'))

test('every section of the contract that a comment cites is there', () => {
  const sections = [...read('relay/ebs/CONTRACT.md').matchAll(/^#+ (\d+(?:\.\d+)?)/gm)].map(([, number]) => number)
  const cited = files
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) =>
      [...read(file).matchAll(/contract (?:sections? )?(\d[\d., and]*)/g)].flatMap(([, list = '']) =>
        (list.match(/\d+(\.\d+)?/g) ?? []).map((number) => ({ file, number })),
      ),
    )
  expect(cited.length).toBeGreaterThan(50)
  expect(cited.filter(({ number }) => !sections.includes(number))).toEqual([])
})

test('documents link to files and headings that are there', () => {
  const slug = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-')
  const headings = (file: string) => [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slug(heading))
  const broken = documents.flatMap((document) =>
    [...read(document).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)]
      .map(([, path, anchor]) => ({ document, path: path ? join(dirname(document), path) : document, anchor }))
      .filter(({ path, anchor }) => !existsSync(join(ROOT, path)) || (anchor && !headings(path).includes(anchor))),
  )
  expect(broken).toEqual([])
})

test('the README begins with the sign-in that needs nothing from the vendor, and says who sees the passwords', () => {
  const [, connect = ''] = read('README.md').split(/^## Connect a real EBS$(.*?)^## /ms)
  const [, how = ''] = connect.split(/^3\. (.*?)^4\. /ms)
  expect(how).toContain('Start with native sign-in')
  expect(how).toMatch(/Users type the EBS password into \| \*\*the relay's own page\*\*/)
  expect(how).toContain('the relay sees the passwords of administrators')
})

test('both READMEs configure a relay by the same commands, in the same order', () => {
  const [, connect = ''] = read('README.md').split(/^## Connect a real EBS$(.*?)^## /ms)
  const told = [...connect.matchAll(/`(npm run relay\b[^`]*)`/g)].map(([, command]) => command)
  const typed = commandsOf('relay/README.md', '## Configure')
    .map((line) => line.replace(/ *#.*/, ''))
    .filter((line) => line.startsWith('npm run relay'))
  expect(typed.length).toBeGreaterThan(1)
  expect(told).toEqual(typed)
})

test('the file that checks without a browser compare EBS with has one name: comparison file', () => {
  const prose = files.filter((file) => /\.(md|tsx?)$/.test(file) && !file.startsWith('test/'))
  expect(prose.filter((file) => /\b[Ee]xpectations? file\b/.test(read(file)))).toEqual([])
})

test('the files and scripts that the documents name are there', () => {
  const { scripts } = JSON.parse(read('package.json'))
  const missing = documents.flatMap((document) => {
    const text = read(document)
    const paths = [...text.matchAll(/`((?:extension|relay|shared|test|\.github)\/[\w./-]*)`/g)].map(([, path]) => path)
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name)
    return [
      // The operator makes the secrets.
      ...paths.filter((path = '') => !path.includes('/secrets/') && !existsSync(join(ROOT, path))),
      ...named.filter((name) => !(name && name in scripts)),
    ].map((what) => `${document}: ${what}`)
  })
  expect(missing).toEqual([])
})

test('every setting of the relay is in its README', () => {
  const code = read('relay/README.md').match(/```[\s\S]*?```|`[^`]+`/g) ?? []
  const named = new Set(code.join(' ').match(/\$?\w+/g))
  const settings = namesIn(JSON.parse(read('relay/deploy/relay.config.schema.json')))
  expect([...settings].filter((setting) => !named.has(setting))).toEqual([])
})

/** The names of all properties that a JSON Schema describes. */
function namesIn(schema: unknown): Set<string> {
  if (typeof schema !== 'object' || schema === null) return new Set()
  const { properties } = schema as { properties?: object }
  return new Set([...Object.keys(properties ?? {}), ...Object.values(schema).flatMap((part) => [...namesIn(part)])])
}

test('the example, and what the README shows to put into it, are good configurations', () => {
  const example = JSON.parse(read('relay/deploy/relay.config.example.json'))
  const shown = [...read('relay/README.md').matchAll(/```\n((?:"lookup"|"registration")[\s\S]*?)```/g)]
  expect(shown.length).toBe(3)
  for (const [, part] of [['', ''], ...shown]) {
    const [environment] = example.environments
    const given = JSON.parse(`{${part}}`)
    const types = (given.types ?? [{}]).map((type: object) => ({ ...environment.types[0], ...type }))
    const config = { ...example, environments: [{ ...environment, ...given, types }] }
    expect(parseConfig(config).environments).toHaveLength(1)
  }
})

test('Firefox’s redirect URI is the one that its id makes', () => {
  for (const document of ['README.md', 'extension/store/README.md']) {
    expect(read(document)).toContain(FIREFOX_EXTENSION.redirectUri)
  }
})
