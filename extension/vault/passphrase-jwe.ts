/**
 * A JWE in compact form that a passphrase opens (RFC 7516). A fresh key encrypts the content by A256GCM, which
 * authenticates the header too. The passphrase wraps that key by PBES2-HS512+A256KW (RFC 7518 section 4.8). Standard
 * tools open it.
 */
import { decodeBase64url, encodeBase64url } from '../../shared/base64url.ts'
import { deriveKey, ITERATIONS, newSalt, WRAPS } from './passphrase.ts'

export const ALG = 'PBES2-HS512+A256KW'
export const ENC = 'A256GCM'
const IV_BYTES = 12
const TAG_BYTES = 16

/** Seals a content. @param said the members that the header has besides; anyone can read them */
export async function sealJwe(
  content: Uint8Array<ArrayBuffer>,
  said: { typ: string; [member: string]: string | number },
  passphrase: string,
): Promise<string> {
  const { subtle } = crypto
  const p2s = encodeBase64url(newSalt())
  const header = { ...said, alg: ALG, enc: ENC, p2c: ITERATIONS, p2s }
  const head = encodeBase64url(utf8(JSON.stringify(header)))
  const key = await subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt'])
  const wrapped = await subtle.wrapKey('raw', key, await wrappingKey(passphrase, header), 'AES-KW')
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const sealed = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(head) }, key, content)
  const parts = [wrapped, iv, sealed.slice(0, -TAG_BYTES), sealed.slice(-TAG_BYTES)]
  return [head, ...parts.map((part) => encodeBase64url(new Uint8Array(part)))].join('.')
}

/**
 * Opens a JWE.
 * @param header its header, which the caller has judged: `alg`, `enc`, and how much work `p2c` asks for
 * @throws {DOMException} with another passphrase, or when it was changed; {TypeError} when a part is not base64url
 */
export async function openJwe(jwe: string, header: Pbes2, passphrase: string): Promise<ArrayBuffer> {
  const { subtle } = crypto
  const [head = '', wrapped = '', iv = '', data = '', tag = ''] = jwe.split('.')
  const wrapping = await wrappingKey(passphrase, header)
  const key = await subtle.unwrapKey('raw', bytesOf(wrapped), wrapping, 'AES-KW', 'AES-GCM', false, ['decrypt'])
  const sealed = await new Blob([bytesOf(data), bytesOf(tag)]).arrayBuffer()
  return subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(iv), additionalData: utf8(head) }, key, sealed)
}

/** The members that say how the passphrase becomes a key: the iterations, and the salt in base64url. */
type Pbes2 = { p2c: number; p2s: string }

function wrappingKey(passphrase: string, { p2c, p2s }: Pbes2): Promise<CryptoKey> {
  const salt = new Uint8Array([...utf8(ALG), 0, ...bytesOf(p2s)])
  return deriveKey(passphrase, salt, p2c, WRAPS, 'SHA-512')
}

function bytesOf(part: string): Uint8Array<ArrayBuffer> {
  const bytes = decodeBase64url(part)
  if (!bytes) throw new TypeError('not base64url')
  return bytes
}

const utf8 = (text: string) => new TextEncoder().encode(text)
