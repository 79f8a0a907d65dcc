/**
 * The file of a backup: JSON, sealed with a passphrase of its own, that another machine can take in. The header is additional
 * data of the seal, so a file whose header was changed does not open.
 */
import * as v from 'valibot'
import { EndpointRef, EndpointType, EndpointValue, EnvironmentId } from '../../shared/endpoint.ts'
import { Failed } from '../errors.ts'
import { HistoryEvent } from '../history.ts'
import { open, seal } from './cipher.ts'
import { deriveKey, ITERATIONS, newSalt, SEALS } from './passphrase.ts'

const FORMAT = 'entersoft-integrations-backup'
const FORMAT_VERSION = 1
/** More rounds than this would be a file made to keep the browser busy. */
const ITERATIONS_MAX = 10_000_000

const Bytes = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255))),
  v.transform((bytes) => Uint8Array.from(bytes)),
)
const Header = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  iterations: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(ITERATIONS_MAX)),
  salt: Bytes,
})
const File = v.object({ ...Header.entries, iv: Bytes, data: Bytes })

export const BackupToken = v.object({
  ref: EndpointRef,
  environment: EnvironmentId,
  ebsOrigin: v.optional(v.string(), ''),
  type: EndpointType,
  description: v.string(),
  requestId: v.string(),
  createdAt: v.string(),
  createdBy: v.string(),
  value: EndpointValue,
})

/** What is in it. */
const Content = v.object({ tokens: v.array(BackupToken), history: v.array(HistoryEvent) })
type Content = v.InferOutput<typeof Content>

export async function sealBackup(content: Content, passphrase: string): Promise<string> {
  const salt = newSalt()
  const header = { format: FORMAT, version: FORMAT_VERSION, iterations: ITERATIONS, salt: [...salt] }
  const key = await deriveKey(passphrase, salt, ITERATIONS, SEALS)
  const { iv, data } = await seal(key, JSON.stringify(header), JSON.stringify(content))
  return JSON.stringify({ ...header, iv: [...iv], data: [...new Uint8Array(data)] })
}

/** @throws {Failed} `backup_invalid`, `backup_newer`, `passphrase_wrong` */
export async function openBackup(text: string, passphrase: string): Promise<Content> {
  const file = v.safeParse(v.pipe(v.string(), v.parseJson(), File), text)
  if (!file.success) throw new Failed('backup_invalid')
  const { iv, data, salt, iterations, version } = file.output
  if (version > FORMAT_VERSION) throw new Failed('backup_newer')
  const header = { format: FORMAT, version, iterations, salt: [...salt] }
  const key = await deriveKey(passphrase, salt, iterations, SEALS)
  const content = await open(key, JSON.stringify(header), { iv, data: data.buffer }).catch(() => {
    throw new Failed('passphrase_wrong')
  })
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Content), content)
  if (!parsed.success) throw new Failed('backup_invalid')
  return parsed.output
}
