/**
 * COMPAT(backup version 1): files that were made before backups were JWE. To be deleted when no such file is kept any more.
 * JSON with lists of bytes: PBKDF2-SHA-256, AES-256-GCM, the header as additional data.
 */
import * as v from 'valibot'
import { Failed } from '../../contracts/errors.ts'
import { deriveKey, Iterations, SEALS } from '../passphrase.ts'

const FORMAT = 'entersoft-integrations-backup'

const Bytes = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255))),
  v.transform((bytes) => Uint8Array.from(bytes)),
)
const File = v.object({
  format: v.literal(FORMAT),
  version: v.literal(1),
  iterations: Iterations,
  salt: Bytes,
  iv: Bytes,
  data: Bytes,
})

/** Whether it is a file of version 1: no JWE begins with a brace. */
export const isVersion1 = (text: string): boolean => text.trimStart().startsWith('{')

/** Opens a file of version 1. @throws {Failed} `backup_invalid`, `passphrase_wrong` */
export async function openVersion1(text: string, passphrase: string): Promise<unknown> {
  const file = v.safeParse(v.pipe(v.string(), v.parseJson(), File), text)
  if (!file.success) throw new Failed('backup_invalid')
  const { format, version, iterations, salt, iv, data } = file.output
  const header = JSON.stringify({ format, version, iterations, salt: [...salt] })
  const key = await deriveKey(passphrase, salt, iterations, SEALS)
  const algorithm = { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(header) }
  const content = await crypto.subtle.decrypt(algorithm, key, data).catch(() => {
    throw new Failed('passphrase_wrong')
  })
  try {
    return JSON.parse(new TextDecoder().decode(content))
  } catch {
    throw new Failed('backup_invalid')
  }
}
