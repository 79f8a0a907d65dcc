/** The key that proves possession of the relay's sessions (RFC 9449): ES256, and the browser never hands it out. */
import { generateKeyPair, type KeyPair } from 'dpop'
import { vault } from './database.ts'

let pair: Promise<KeyPair> | undefined

/** The key pair, made at first use. Its private half cannot be exported. */
export function dpopKey(): Promise<KeyPair> {
  pair ??= readOrCreate()
  pair.catch(() => {
    pair = undefined
  })
  return pair
}

async function readOrCreate(): Promise<KeyPair> {
  const database = await vault()
  const stored = await database.get('keys', 'dpop')
  if (stored?.name === 'dpop') return stored.pair
  const fresh = await generateKeyPair('ES256', { extractable: false })
  await database.put('keys', { name: 'dpop', pair: fresh })
  return fresh
}
