/** Looks after the values of an open vault. A value is opened when somebody asks for it, or here: once a day. */
import { Failed } from '../../contracts/errors.ts'
import { allChecks } from '../../vault/checks.ts'
import { lockState } from '../../vault/data-key.ts'
import { sealBesideWords } from '../../vault/rotate-data-key.ts'
import { allTokens, tokenOf } from '../../vault/tokens.ts'
import { isDamaged, openValue } from '../../vault/values.ts'
import { changed } from '../state/notify-views.ts'
import { damageLookedAt } from '../state/storage-items.ts'

const DAY_MS = 86_400_000

/**
 * Seals the values of an earlier version, and looks once a day whether every value opens, so that the list names a damaged one
 * before somebody needs it. Called after the start of the worker and after unlocking.
 */
export async function lookAfterValues(): Promise<void> {
  try {
    if ((await lockState()).locked) return
    await sealBesideWords()
    if (!(await isDue())) return
    await openEvery()
    await damageLookedAt.update(() => Date.now())
  } catch {
    // The vault was locked meanwhile, or cannot be read. The next caller that needs it gets the error.
  }
}

/** Opens every value, so that those that do not open are known, and tells the views if there are others than before. */
async function openEvery(): Promise<void> {
  const verdicts = async () => JSON.stringify([...(await allChecks())].map(([ref, { damaged }]) => [ref, damaged]))
  const before = await verdicts()
  for (const token of await allTokens()) await openValue(token).catch(unlessDamaged)
  if ((await verdicts()) !== before) changed()
}

/** Passes over a token without a value, or with one that does not open. */
function unlessDamaged(error: unknown): void {
  const isKnown = error instanceof Failed && ['value_not_here', 'record_damaged'].includes(error.failure.code)
  if (!isKnown) throw error
}

/** A time in the future means that the clock was set back. */
async function isDue(): Promise<boolean> {
  const age = Date.now() - (await damageLookedAt.get())
  return age < 0 || age >= DAY_MS
}

/**
 * The admin has opened the token's page: finds out whether its value opens, unless the vault is locked. @throws
 * {Failed} `unknown_token`
 */
export async function lookAtToken(ref: string): Promise<void> {
  const token = await tokenOf(ref)
  const isSaid = async () => isDamaged(token, (await allChecks()).get(ref))
  const before = await isSaid()
  await openValue(token).catch(() => undefined)
  if ((await isSaid()) !== before) changed()
}
