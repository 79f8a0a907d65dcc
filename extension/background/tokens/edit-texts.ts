/** Changes the admin's texts for a token, only in the vault: EBS keeps its description. */
import { Failed } from '../../contracts/errors.ts'
import { type ChangedTexts, TEXT_NAMES } from '../../contracts/token/texts.ts'
import { changeTexts } from '../../vault/tokens.ts'
import { changed } from '../state/notify-views.ts'
import { eventOf } from './audit-log.ts'
import { showBadge } from './badge.ts'
import { knownToken } from './inventory.ts'

/**
 * Saves the changed texts, and records which ones changed. @throws {Failed} `unknown_token`, also for a token that only
 * EBS has; `vault_failed`
 */
export async function editTexts(ref: string, texts: ChangedTexts): Promise<void> {
  const token = await knownToken(ref)
  if (!token.stored) throw new Failed('unknown_token')
  const before = { ...token.stored, description: token.description }
  const fields = TEXT_NAMES.filter((name) => texts[name] !== undefined && texts[name] !== before[name])
  if (fields.length === 0) return
  const event = await eventOf('edited', { ...token, description: texts.description ?? token.description })
  await changeTexts(ref, Object.fromEntries(fields.map((name) => [name, texts[name]])), { ...event, fields })
  await showBadge()
  changed()
}
