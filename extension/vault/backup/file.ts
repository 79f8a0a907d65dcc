/**
 * The file of a backup: a JWE (RFC 7516, compact) under a passphrase of its own, which standard tools open too. Its key comes
 * from the passphrase by PBES2-HS512+A256KW (RFC 7518 section 4.8), its content is JSON under A256GCM, which authenticates
 * the header as well.
 */
import { CompactEncrypt, compactDecrypt } from 'jose'
import * as v from 'valibot'
import { decodeBase64url } from '../../../shared/base64url.ts'
import { Failed } from '../../contracts/errors.ts'
import { BACKUP_MAX_BYTES } from '../../contracts/settings/options.ts'
import { bytesOf, ITERATIONS, ITERATIONS_MAX, Iterations } from '../passphrase.ts'
import type { BackupContent } from './content.ts'
import { isVersion1, openVersion1 } from './file-version-1.ts'

const ALG = 'PBES2-HS512+A256KW'
const ENC = 'A256GCM'
const TYP = 'entersoft-integrations-backup'
/** Version 1 was no JWE. */
const VERSION = 2
/** base64url makes four characters of three bytes. */
const CONTENT_MAX_BYTES = (BACKUP_MAX_BYTES - 2_000) * 0.75
/** A header takes about 250. */
const HEADER_MAX_CHARS = 1_000
/** Header, wrapped key (40 bytes), IV (12), content, tag (16): a file that was cut off has no tag. */
const COMPACT = /^[\w-]+\.[\w-]{54}\.[\w-]{16}\.[\w-]+\.[\w-]{22}$/

const Kind = v.object({ typ: v.literal(TYP), version: v.pipe(v.number(), v.integer()) })
/** The header holds these members and no others: `zip` would unpack to any size. */
const Header = v.strictObject({
  ...Kind.entries,
  alg: v.literal(ALG),
  enc: v.literal(ENC),
  p2c: Iterations,
  p2s: v.pipe(v.string(), v.maxLength(100)),
  /** The number of tokens in the file, known without the passphrase. */
  tokens: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

/** Seals a backup into a file. @param content its events newest first: if not all fit, the oldest stay out */
export async function sealBackup(content: BackupContent, passphrase: string): Promise<string> {
  return new CompactEncrypt(encoded(content))
    .setProtectedHeader({ alg: ALG, enc: ENC, typ: TYP, version: VERSION, tokens: content.tokens.length })
    .setKeyManagementParameters({ p2c: ITERATIONS })
    .encrypt(bytesOf(passphrase))
}

/**
 * Opens a file. Returns its JSON, which nobody has judged yet. It refuses a file that would keep the browser busy before it
 * derives any key.
 * @throws {Failed} `backup_too_large`, `backup_invalid`, `backup_newer`, `passphrase_wrong`
 */
export async function openBackup(text: string, passphrase: string): Promise<unknown> {
  if (text.length > BACKUP_MAX_BYTES) throw new Failed('backup_too_large')
  if (isVersion1(text)) return openVersion1(text, passphrase)
  const jwe = text.trim()
  const header = headerOf(jwe)
  const kind = v.safeParse(Kind, header)
  if (kind.success && kind.output.version > VERSION) throw new Failed('backup_newer')
  if (!v.is(Header, header) || !COMPACT.test(jwe)) throw new Failed('backup_invalid')
  const options = {
    keyManagementAlgorithms: [ALG],
    contentEncryptionAlgorithms: [ENC],
    maxPBES2Count: ITERATIONS_MAX,
  }
  const { plaintext } = await compactDecrypt(jwe, bytesOf(passphrase), options).catch(() => {
    throw new Failed('passphrase_wrong')
  })
  try {
    return JSON.parse(new TextDecoder().decode(plaintext))
  } catch {
    throw new Failed('backup_invalid')
  }
}

/** The content as JSON, no larger than a restore takes. */
function encoded({ tokens, history }: BackupContent): Uint8Array {
  const bytes = new TextEncoder().encode(JSON.stringify({ tokens, history }))
  if (bytes.length <= CONTENT_MAX_BYTES || history.length === 0) return bytes
  return encoded({ tokens, history: history.slice(0, history.length / 2) })
}

/** The header of a compact JWE, before anything in it is trusted; undefined if the text is none. */
function headerOf(jwe: string): unknown {
  const [header = ''] = jwe.slice(0, HEADER_MAX_CHARS).split('.')
  try {
    return JSON.parse(new TextDecoder().decode(decodeBase64url(header) ?? new Uint8Array()))
  } catch {
    return undefined
  }
}
