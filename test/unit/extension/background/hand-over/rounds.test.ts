/** Whoever finds a link that was handed over guesses its passphrase: each guess costs as much as the code says, nothing mocked. */
import { decodeProtectedHeader } from 'jose'
import { expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { sealForRecipient } from '../../../../../extension/background/hand-over/seal.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { saveToken } from '../../../../../extension/vault/tokens.ts'
import { environmentAt, token } from '../../vault/sample.ts'
import { connected, RELAY } from '../relay/connected.ts'

/** OWASP's figure for PBKDF2 with SHA-512 is 210,000. */
const ROUNDS_MIN = 600_000

test('a link takes 600,000 rounds of PBKDF2 with SHA-512, a salt of its own, and AES-256-GCM', async () => {
  fakeBrowser.reset()
  await eraseVault()
  await connected([environmentAt(token.ebsOrigin)])
  await saveToken({ ...token, relay: RELAY })
  const headers = []
  for (const _ of [1, 2]) {
    const { text } = await sealForRecipient(token.ref, 'a passphrase', 'link')
    headers.push(decodeProtectedHeader(new URL(text).hash.slice(1)))
  }
  const [header, other] = headers
  expect(header).toMatchObject({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', typ: 'entersoft-integrations-hand-over' })
  expect(header?.['p2c']).toBeGreaterThanOrEqual(ROUNDS_MIN)
  expect(header?.['p2s']).not.toBe(other?.['p2s'])
})
