/** Keeps values that an admin brings, with all that is known of their tokens: one that was pasted, or many from a table. */
import type { TokenTexts } from '../../contracts/token/texts.ts'
import type { StoredToken } from '../../vault/schema.ts'
import { importTokens } from '../../vault/tokens.ts'
import { vaultPresence } from '../state/storage-items.ts'
import { eventOf } from './audit-log.ts'
import { firstRotation } from './rotations.ts'

export type Imported = Pick<StoredToken, 'ref' | 'id' | 'environment' | 'ebsOrigin' | 'relay' | 'type'> & {
  texts: TokenTexts
  value: string
  /** The record that was here: damaged, or out of the list. It alone knows who made the token, and when. */
  stored: StoredToken | null
}

/** Nobody here knows by which request it was made, when and by whom. */
const UNKNOWN = { requestId: '', createdAt: '', createdBy: '' }

/** All of them, or none; the caller tells the views. @throws {Failed} `vault_locked`, `vault_failed` */
export async function keepImported(imported: readonly Imported[]): Promise<void> {
  const fallback = await firstRotation()
  const tokens = imported.map(({ texts, stored, ...token }) => {
    const rotateBy = texts.rotateBy || (stored ? '' : fallback)
    return { ...UNKNOWN, ...stored, ...token, ...texts, rotateBy }
  })
  await importTokens(
    await Promise.all(tokens.map(async (token) => ({ token, event: await eventOf('imported', token) }))),
  )
  await vaultPresence.update(() => 'kept')
}
