/** Hands a value over to the people who build the integration, as text for the clipboard or for a file. */

import type { Format } from '../../contracts/settings/options.ts'
import type { StoredToken } from '../../vault/schema.ts'
import { tokenOf } from '../../vault/tokens.ts'
import { openValue } from '../../vault/values.ts'
import { record } from '../tokens/audit-log.ts'
import { requireOwn } from '../tokens/own-environment.ts'
import { watchClipboard } from './clipboard.ts'
import { withoutValue, withValue } from './formats.ts'

/**
 * @param to `clipboard`: the view copies it, and then calls {@link noteCopied}
 * @throws {Failed} `unknown_token`, `vault_locked`, `record_damaged`, `unknown_environment`, `relay_not_agreed`, `format_unsafe`
 */
export async function handOver(ref: string, format: Format, to: 'clipboard' | 'file') {
  const token = await tokenOf(ref)
  // Only an address of the token's own EBS is handed over, and only after the admin has agreed to it.
  const { environment } = await requireOwn(token)
  const facts = { ...token, environment }
  const name = fileName(token, format)
  if (format === 'facts') return { name, text: withoutValue(facts) }
  const text = withValue(facts, await openValue(token), format)
  if (to === 'file') await record('saved', token)
  return { name, text }
}

/**
 * The browser has put the text with the value into the clipboard. The extension watches it, and clears it if the
 * browser allows that. The vault need not be open; it may have locked meanwhile.
 */
export async function noteCopied(ref: string, text: string): Promise<void> {
  await watchClipboard(text)
  await record('copied', await tokenOf(ref))
}

/** A command is saved as text: it runs when somebody pastes it, not on a double click. */
const ENDINGS: Partial<Record<Format, string>> = { env: 'env', json: 'json' }

function fileName({ type, environment }: Pick<StoredToken, 'type' | 'environment'>, format: Format): string {
  return `${environment}-${type.toLowerCase()}.${ENDINGS[format] ?? 'txt'}`
}
