/**
 * Tells which values do not open. A verdict is about one sealed value and not about its record: a value that was sealed again
 * has none, and a value that opens loses it.
 */
import * as v from 'valibot'
import { keepChecks } from './checks.ts'
import type { Sealed } from './cipher.ts'
import { withVault } from './database.ts'
import { StoredCheck, type StoredToken } from './schema.ts'
import { nameOfSealed } from './sealed-value.ts'

/** Whether the record's value is missing or did not open. @param check the last results of this token */
export const isDamaged = ({ value, retired }: StoredToken, check: StoredCheck | undefined): boolean =>
  !retired && (value === null || check?.damaged === nameOfSealed(value))

/** Records whether a value opened, and writes only a change. A vault that cannot be written does not matter here. */
export async function noteVerdict(ref: string, sealed: Sealed, opens: boolean): Promise<void> {
  const damaged = opens ? null : nameOfSealed(sealed)
  const stored = v.safeParse(StoredCheck, await withVault((database) => database.get('checks', ref)))
  const before = stored.success ? stored.output.damaged : null
  if (before !== damaged) await keepChecks([{ ref, damaged }]).catch(() => undefined)
}
