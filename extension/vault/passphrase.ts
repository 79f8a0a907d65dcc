/** From a passphrase to the key that wraps the data key: PBKDF2-HMAC-SHA-256 (RFC 8018 section 5.2). */
import * as v from 'valibot'

/** OWASP's Password Storage Cheat Sheet asks for at least 600,000 with SHA-256, and for fewer with SHA-512. */
export const ITERATIONS = 600_000
/** The iterations that a file may ask for: no fewer than were ever written, and no more than a browser does in two seconds. */
const ITERATIONS_MIN = 600_000
export const ITERATIONS_MAX = 2_000_000
export const Iterations = v.pipe(v.number(), v.integer(), v.minValue(ITERATIONS_MIN), v.maxValue(ITERATIONS_MAX))
const SALT_BYTES = 16

/** Draws 16 random bytes. */
export const newSalt = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(SALT_BYTES))

type Use = { name: 'AES-KW' | 'AES-GCM'; usages: KeyUsage[] }
export const WRAPS: Use = { name: 'AES-KW', usages: ['wrapKey', 'unwrapKey'] }
export const SEALS: Use = { name: 'AES-GCM', usages: ['encrypt', 'decrypt'] }

/** The same words typed on another keyboard or system give the same bytes (Unicode NFKC, as RFC 8265 section 4.2 has NFC at least). */
export const bytesOf = (passphrase: string) => new TextEncoder().encode(passphrase.normalize('NFKC'))

/** Derives a 256-bit key by PBKDF2-HMAC-SHA-256, for {@link WRAPS} or {@link SEALS}. The key cannot be exported. */
export async function deriveKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
  { name, usages }: Use,
): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', bytesOf(passphrase), 'PBKDF2', false, ['deriveKey'])
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return crypto.subtle.deriveKey(parameters, base, { name, length: 256 }, false, usages)
}
