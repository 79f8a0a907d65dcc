/** A mistake in the text of a configuration has its line and column, whatever an editor made of the file. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { ConfigError } from '../../../../relay/config/parse.ts'
import { loadConfig, type Variables } from '../../../../relay/node/load-config.ts'
import { readSecrets } from '../../../../relay/node/secrets.ts'
import { exampleConfig } from '../../../support/example-config.ts'
import { ROOT } from '../../../support/extension.ts'

const folder = mkdtempSync(join(tmpdir(), 'config-'))
const file = join(folder, 'relay.config.json')
const AT = `the file ${file}`
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => rmSync(file, { force: true }))

const EXAMPLE = JSON.stringify(exampleConfig(), null, 2)
const load = (variables: Variables = { RELAY_CONFIG_FILE: file }) => loadConfig(variables)

function said(content: string | Uint8Array): string {
  writeFileSync(file, content)
  return mistakesOf(load)
}

function mistakesOf(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return 'accepted'
}

test.each([
  ['a byte order mark', `\ufeff${EXAMPLE}`],
  ['line ends of Windows', EXAMPLE.replaceAll('\n', '\r\n')],
  ['a line end after it', `${EXAMPLE}\n\n`],
])('a file with %s is accepted', (_, content) => {
  expect(said(content)).toBe('accepted')
})

test.each<[string, string | Uint8Array, string]>([
  [
    'a comma before a bracket',
    '{\n  "a": 1,\n}\n',
    `${AT}, line 3, column 1: expected a name in double quotes; JSON has no comma before a closing bracket`,
  ],
  [
    'a comment',
    '{\n  // "a": 1\n}\n',
    `${AT}, line 2, column 3: expected a name in double quotes; JSON has no comments`,
  ],
  ['a backslash', '{"a":\r\n "file":"C:\\secrets\\key"}', `${AT}, line 2, column 8: expected a comma or }`],
  [
    'a backslash in a text',
    '{\r\n "file": "C:\\secrets\\key"}',
    `${AT}, line 2, column 13: expected \\\\ for a backslash`,
  ],
  ['an end that is missing', '{\r  "a": 1', `${AT}, line 2, column 9: expected a comma or }`],
  ['letters of two code units before it', '{"😀": x}', `${AT}, line 1, column 7: expected a value`],
  ['a mark and a mistake', '\ufeff{,}', `${AT}, line 1, column 2: expected a name in double quotes`],
  ['nothing in it', ' \n', `${AT} is empty`],
  [
    'a name that stands twice',
    '{\n  "a": {"b": 1,\n  "b": "CANARY"}}',
    '/a/b: this name stands twice (line 3, column 3)',
  ],
  [
    'too many brackets',
    '['.repeat(100),
    '/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0: expected at most 16 brackets in each other (line 1, column 17)',
  ],
  ['UTF-16 and a mark', Buffer.from(`\ufeff${EXAMPLE}`, 'utf16le'), `${AT} is in UTF-16; expected UTF-8`],
  ['UTF-16 and no mark', Buffer.from(EXAMPLE, 'utf16le'), `${AT} is in UTF-16; expected UTF-8`],
  ['UTF-16, big end first', Buffer.from(EXAMPLE, 'utf16le').swap16(), `${AT} is in UTF-16; expected UTF-8`],
  ['windows-1253', Buffer.from('{\n"name": "\xc1\xeb\xf6\xe1"}', 'latin1'), `${AT} is not in UTF-8, line 2`],
  [
    'a character that was lost',
    '{\n"a": "\ufffd"}',
    `${AT}, line 2, column 7: expected UTF-8; a character was lost here when the text was saved`,
  ],
  ['2 MB', ' '.repeat(2_000_000), `${AT} is too large; expected at most 1048576 bytes`],
])('a file with %s is named as such', (_, content, expected) => {
  expect(said(content)).toBe(expected)
})

test('a file that is not there, and a folder, are named', () => {
  expect(mistakesOf(load)).toBe(`${AT} is not there (RELAY_CONFIG_FILE names it). "npm run relay -- init" writes it`)
  expect(mistakesOf(() => load({ RELAY_CONFIG_FILE: folder }))).toBe(`the file ${folder} cannot be read (EISDIR)`)
})

test('where neither variable is set, the file in the working folder is missed', () => {
  const loader = pathToFileURL(join(ROOT, 'relay/node/load-config.ts')).href
  const script = `import('${loader}').then(({ loadConfig }) => loadConfig({})).catch(({ message }) => console.log(message))`
  const args = ['--disable-warning=ExperimentalWarning', '--eval', script]
  const said = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  expect(said).toContain('the file relay.config.json is not in this folder')
})

test('the configuration is in a file or in a variable, and never in both', () => {
  const JSON_AT = 'the variable RELAY_CONFIG_JSON'
  expect(load({ RELAY_CONFIG_JSON: EXAMPLE })).toMatchObject({
    source: JSON_AT,
    config: { publicOrigin: 'https://relay.example.com' },
  })
  expect(mistakesOf(() => load({ RELAY_CONFIG_JSON: '{\n]' }))).toBe(
    `${JSON_AT}, line 2, column 1: expected a name in double quotes`,
  )
  const both = () => load({ RELAY_CONFIG_JSON: EXAMPLE, RELAY_CONFIG_FILE: file })
  expect(mistakesOf(both)).toBe('RELAY_CONFIG_FILE and RELAY_CONFIG_JSON are both set; expected only one of them')
})

test('files are relative to the configuration file', () => {
  const config = exampleConfig()
  config.sessionKeys = [{ kid: 'a', key: { file: 'secrets/key' } }]
  config.environments[0].ebs.ca = '../ca.pem'
  config.environments[0].authorization.clientSecret = { file: join(folder, 'secrets/client') }
  mkdirSync(join(folder, 'secrets'), { recursive: true })
  for (const [name, content] of [
    ['key', 'A'.repeat(43)],
    ['client', 'a secret'],
  ] as const) {
    writeFileSync(join(folder, 'secrets', name), content)
    chmodSync(join(folder, 'secrets', name), 0o600)
  }
  writeFileSync(file, JSON.stringify(config))
  const { config: loaded } = load()
  expect(readSecrets(loaded, {}).environmentSecrets.get('production')?.()).toBe('a secret')
  expect(loaded.environments[0]?.ebs.ca).toBe(join(folder, '../ca.pem'))
})

test('with the configuration in a variable, files are relative to the working directory', () => {
  const { config } = load({ RELAY_CONFIG_JSON: EXAMPLE })
  expect(config.sessionKeys[0]?.key).toEqual({ file: join(process.cwd(), 'secrets/session-key') })
})
