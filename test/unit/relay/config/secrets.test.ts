/** A secret that cannot be one is named by its place at the check, and its content is never said. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ConfigError, parseConfig } from '../../../../relay/config/parse.ts'
import { readSecrets } from '../../../../relay/node/secrets.ts'
import { exampleConfig } from '../../../support/example-config.ts'

const folder = mkdtempSync(join(tmpdir(), 'secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = join(folder, 'secret')
function put(content: string | Uint8Array): void {
  rmSync(file, { force: true })
  writeFileSync(file, content)
  chmodSync(file, 0o400)
}

/** The client secret of the example, from that file or from a variable. */
function clientSecret(ref: object, env: Record<string, string> = {}): string | undefined {
  const config = exampleConfig()
  config.sessionKeys = [{ kid: 'a', key: { env: 'KEY' } }]
  config.environments[0].authorization.clientSecret = ref
  const { environmentSecrets } = readSecrets(parseConfig(config), { KEY: 'A'.repeat(43), ...env })
  return environmentSecrets.get(config.environments[0].id)?.()
}

function mistakes(read: () => unknown): readonly string[] {
  try {
    read()
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes
    throw error
  }
  return ['accepted']
}

const AT = '/environments/0/authorization/clientSecret'
const FILE = `${AT}: the file ${file}`
const utf16 = (text: string) => Buffer.from(text, 'utf16le')

test.each<[string, string | Uint8Array]>([
  ['nothing', 'correct horse'],
  ['a line end', 'correct horse\n'],
  ['a line end of Windows', 'correct horse\r\n'],
  ['two line ends', 'correct horse\n\n'],
  ['a line end before it', '\ncorrect horse'],
  ['line ends of all kinds', '\r\n\ncorrect horse\r\n\n\r'],
])('a client secret in a file with %s around it is the secret alone', (_, content) => {
  put(content)
  expect(clientSecret({ file })).toBe('correct horse')
})

const ALONE = 'expected the secret alone'
test.each<[string, string | Uint8Array, string]>([
  ['empty', '', 'is empty'],
  ['of line ends', '\n\r\n', 'is empty'],
  ['with a byte order mark', '\ufeffCANARY', `begins with a byte order mark; ${ALONE}`],
  ['in UTF-16 as PowerShell writes it', utf16('\ufeffCANARY\r\n'), 'is in UTF-16; expected UTF-8'],
  ['in UTF-16 without a mark', utf16('CANARY'), 'is in UTF-16; expected UTF-8'],
  ['in UTF-16, big end first', utf16('\ufeffCANARY').swap16(), 'is in UTF-16; expected UTF-8'],
  ['with a blank at the end', 'CANARY ', `has a blank at its beginning or end; ${ALONE}`],
  ['with a blank and a line end', 'CANARY \n', `has a blank at its beginning or end; ${ALONE}`],
  ['with a blank at the beginning', ' CANARY', `has a blank at its beginning or end; ${ALONE}`],
  ['with a tab at the end', 'CANARY\t', `has a blank at its beginning or end; ${ALONE}`],
  ['with a no-break space at the end', 'CANARY\u00a0', `has a blank at its beginning or end; ${ALONE}`],
  ['with a no-break space inside', 'CAN\u00a0CANARY', 'has a character that is not printable ASCII'],
  ['with a zero-width space', 'CANARY\u200b', 'has a character that is not printable ASCII'],
  ['with a Greek letter', 'CANARY\u0391', 'has a character that is not printable ASCII'],
  ['with a control character', 'CANARY\u0007', 'has a character that is not printable ASCII'],
  ['of two lines', 'CANARY\nCANARY', `has several lines; ${ALONE}`],
  ['in windows-1253', Uint8Array.of(0x43, 0xc1, 0xed), 'is not in UTF-8, line 1'],
  ['of 5 MB', 'CANARY'.repeat(1_000_000), 'is too large; expected at most 4096 bytes'],
])('a file with a client secret %s is refused', (_, content, expected) => {
  put(content)
  expect(mistakes(() => clientSecret({ file }))).toEqual([`${FILE} ${expected}`])
})

test.each([
  ['CANARY ', `has a blank at its beginning or end; ${ALONE}`],
  ['\ufeffCANARY', `begins with a byte order mark; ${ALONE}`],
  ['CANARY\ufffd', 'has a character that is not printable ASCII'],
  ['CANARY'.repeat(1_000), 'is too large; expected at most 4096 bytes'],
  ['', 'is empty'],
])('a variable with a client secret is judged as a file is: %j', (content, expected) => {
  const read = () => clientSecret({ env: 'SECRET' }, { SECRET: content })
  expect(mistakes(read)).toEqual([`${AT}: the environment variable SECRET ${expected}`])
})

test('a client secret is what the vendor gave, however plain', () => {
  expect(clientSecret({ env: 'SECRET' }, { SECRET: 'changeme' })).toBe('changeme')
})

test('a file that is replaced by what cannot be a secret does not count', () => {
  const config = exampleConfig()
  config.sessionKeys = [{ kid: 'a', key: { env: 'KEY' } }]
  config.environments[0].authorization.clientSecret = { file }
  put('the first one')
  const secret = readSecrets(parseConfig(config), { KEY: 'A'.repeat(43) }).environmentSecrets.get('production')
  put(utf16('\ufeffthe second one'))
  expect(secret?.()).toBe('the first one')
  put('the second one\n\n')
  expect(secret?.()).toBe('the second one')
})

test('a device that never ends is read to the bound', () => {
  expect(mistakes(() => clientSecret({ file: '/dev/zero' }))[0]).toBe(
    `${AT}: the file /dev/zero is too large; expected at most 4096 bytes`,
  )
})

test.each<[string, string | Uint8Array, string]>([
  ['in base64 with padding', `${'A'.repeat(43)}=`, '/sessionKeys/0/key: expected 32 random bytes in base64url'],
  ['of two line ends and a key', `\n\n${'A'.repeat(42)}`, '/sessionKeys/0/key: expected 32 random bytes in base64url'],
  ['in UTF-16', utf16('A'.repeat(43)), `/sessionKeys/0/key: the file ${file} is in UTF-16`],
])('a file with a session key %s is refused', (_, content, expected) => {
  const config = exampleConfig()
  config.sessionKeys = [{ kid: 'a', key: { file } }]
  config.environments[0].authorization.clientSecret = { env: 'SECRET' }
  put(content)
  const said = mistakes(() => readSecrets(parseConfig(config), { SECRET: 'a secret' }))
  expect(said).toEqual([expect.stringContaining(expected)])
})

/** The password of a subscription that signs in natively, from a variable. */
function subscriptionPassword(content: string): string | undefined {
  const config = exampleConfig()
  config.sessionKeys = [{ kid: 'a', key: { env: 'KEY' } }]
  const subscription = { id: '', bridge: '', password: { env: 'PASSWORD' } }
  config.environments[0].authorization = { mode: 'native', subscription }
  const { environmentSecrets } = readSecrets(parseConfig(config), { KEY: 'A'.repeat(43), PASSWORD: content })
  return environmentSecrets.get(config.environments[0].id)?.()
}

test.each(['correct horse', 'κωδικός συνδρομής', 'no\u00a0break'])(
  'a subscription may have the password "%s"',
  (text) => {
    expect(subscriptionPassword(`${text}\n`)).toBe(text)
  },
)

test.each([
  ['', 'is empty'],
  ['CANARY\u200b', 'has a character that nobody can see'],
  ['CANARY ', 'has a blank at its beginning or end; expected the secret alone'],
  ['CANARY\nCANARY', 'has several lines; expected the secret alone'],
])('a subscription’s password "%s" is refused', (text, expected) => {
  expect(mistakes(() => subscriptionPassword(text))).toEqual([
    `/environments/0/authorization/subscription/password: the environment variable PASSWORD ${expected}`,
  ])
})
