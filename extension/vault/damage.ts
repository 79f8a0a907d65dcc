/**
 * Which values do not open. A verdict is about one sealed value and not about its record: a value that was sealed anew has none,
 * and one that opens after all loses it.
 */
import * as v from 'valibot'
import { keepChecks } from './checks.ts'
import type { Sealed } from './cipher.ts'
import { withVault } from './database.ts'
import { StoredCheck, type StoredToken } from './schema.ts'
import { nameOfSealed } from './sealed-value.ts'

/** @param check what was found last of this token */
export const isDamaged = ({ value, retired }: StoredToken, check: StoredCheck | undefined): boolean =>
  !retired && (value === null || check?.damaged === nameOfSealed(value))

/** Keeps whether a value opened; writes only when that is news. A vault that cannot be written is of no matter here. */
export async function noteVerdict(ref: string, sealed: Sealed, opens: boolean): Promise<void> {
  const damaged = opens ? null : nameOfSealed(sealed)
  const stored = v.safeParse(StoredCheck, await withVault((database) => database.get('checks', ref)))
  const before = stored.success ? stored.output.damaged : null
  if (before !== damaged) await keepChecks([{ ref, damaged }]).catch(() => undefined)
}
