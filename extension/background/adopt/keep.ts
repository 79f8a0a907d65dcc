/** Stores tokens that an admin brings: those about which nothing speaks against it, all of them in one step. */
import { type BroughtToken, canKeep, type Finding } from '../../contracts/token/adoption.ts'
import { NO_TEXTS, TEXT_NAMES, type TokenTexts } from '../../contracts/token/texts.ts'
import { keepChecks } from '../../vault/checks.ts'
import { changed } from '../state/notify-views.ts'
import { showBadge } from '../tokens/badge.ts'
import { type Imported, keepImported } from '../tokens/keep-imported.ts'
import { requireLock } from '../vault/auto-lock.ts'
import { type Judged, judgeRows } from './judge.ts'

/**
 * Repeating it keeps nothing twice. A part without rows ends the storing: badge and views follow then, and not after each part,
 * since the state of a thousand tokens takes longer than storing fifty.
 * @returns the finding of each row
 * @throws {Failed} `passphrase_required`, `vault_locked`, `vault_failed`
 */
export async function keepRows(rows: readonly BroughtToken[]): Promise<Finding[]> {
  if (rows.length === 0) return end()
  await requireLock()
  const judged = await judgeRows(rows)
  const kept = judged.filter(({ finding }) => canKeep(finding))
  await keepImported(kept.flatMap(importedOf))
  await keepChecks(
    kept.flatMap(({ ref, row: { connection }, agreed }) =>
      connection && agreed ? [{ ref, connection, relay: agreed.relay }] : [],
    ),
  )
  return judged.map(({ finding }) => (canKeep(finding) ? 'kept' : finding))
}

async function end(): Promise<[]> {
  await showBadge()
  changed()
  return []
}

function importedOf({ row, ref, listed, stored, agreed }: Judged): Imported[] {
  if (!agreed) return []
  const { environment, type, value } = row
  const { relay } = agreed
  const { ebsOrigin } = agreed.environment
  const id = listed?.id ?? stored?.id
  const texts = textsFor(row, stored ?? NO_TEXTS, listed?.description ?? '')
  return [{ ref, ...(id !== undefined && { id }), environment, ebsOrigin, relay, type, texts, value, stored }]
}

/** The texts of the table; else those of the record that was here; else EBS's own description. */
function textsFor(row: TokenTexts, former: TokenTexts, listed: string): TokenTexts {
  const texts = Object.fromEntries(TEXT_NAMES.map((name) => [name, row[name] || former[name]])) as TokenTexts
  return { ...texts, description: texts.description || listed }
}
