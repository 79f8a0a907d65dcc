/** A yes or no in an answer of EBS, whose form the vendor does not publish (contract section 14, items 3 and 7). */
import type { Flag } from '../config/registration.ts'
import { at } from './json-pointer.ts'

/** Returns true, false, or null where EBS says nothing, or something that the configuration does not name. */
export function readFlag(item: unknown, flag: Flag): boolean | null {
  if (typeof flag === 'string') return asBoolean(at(item, flag))
  const found = at(item, flag.pointer)
  if (flag.yes.some((value) => isSame(value, found))) return true
  if (flag.no.some((value) => isSame(value, found))) return false
  return null
}

const asBoolean = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null)

/** Texts are the same in any case, and a number is the same as its text: a serializer may write either. */
const isSame = (configured: string | number | boolean, found: unknown): boolean =>
  (typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean') &&
  String(configured).trim().toLowerCase() === String(found).trim().toLowerCase()
