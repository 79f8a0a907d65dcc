/**
 * Checks many endpoint tokens: EBS's parameters where a session lives, locked vault or not, and the value alone, which needs no
 * sign-in, while the vault is unlocked. A check that cannot be made is due, with its reason.
 */
import { ERRORS, type ErrorCode } from '../../../shared/errors.ts'
import { type Failure, failureOf } from '../../contracts/errors.ts'
import type { How } from '../../contracts/token/sighting.ts'
import type { Due } from '../../contracts/token/status.ts'
import { allChecks } from '../../vault/checks.ts'
import { lockState } from '../../vault/data-key.ts'
import { refreshList } from '../relay/sign-in.ts'
import { signInSilently } from '../relay/sign-in-silently.ts'
import { storedEnvironments } from '../state/storage-items.ts'
import { checkableTokens, type KnownToken } from '../tokens/inventory.ts'
import { liveSession } from '../tokens/sessions.ts'
import { noteDue, noteUntested } from './results.ts'
import { testConnection } from './test-connection.ts'
import { verifyTokens } from './verify.ts'

export type Wanted = {
  /** In this environment; null: in all. */
  environment: string | null
  /** Only these; left out: all. */
  refs?: ReadonlySet<string>
  /** Only tokens whose last check is older than this; null: all. */
  olderThanMs: number | null
  /** The largest number of values to test, those with the oldest test first. */
  keysMax: number
  /** No admin is present: without a live session, a sign-in without a window is tried. */
  silent?: boolean
}

type Checked = {
  /** The reasons why something could not be checked. */
  failures: Failure[]
  /** Some values were not tested yet. */
  keysLeft: boolean
  /** The refs of the tokens of which something was to be checked. */
  refs: string[]
}

/** Checks the wanted tokens. */
export async function checkAll(wanted: Wanted): Promise<Checked> {
  const [all, checks] = await Promise.all([checkableTokens(wanted.environment), allChecks()])
  const tokens = all.filter(({ ref }) => wanted.refs?.has(ref) ?? true)
  const isOld = (at: string | undefined) =>
    at === undefined || wanted.olderThanMs === null || !isWithin(wanted.olderThanMs, Date.parse(at))
  const unverified = tokens.filter(({ ref }) => isOld(checks.get(ref)?.verification?.checkedAt))
  if (wanted.silent) await signInSilentlyTo(unverified)
  const how = wanted.silent ? 'automatic' : 'pressed'
  const failures = await verifyWhatCanBe(unverified, how)

  const testedAt = ({ ref }: KnownToken) => checks.get(ref)?.connection?.testedAt
  const untested = tokens
    .filter((token) => token.stored?.value && isOld(testedAt(token)))
    .sort((a, b) => (testedAt(a) ?? '').localeCompare(testedAt(b) ?? ''))
  const { locked } = await lockState()
  const tested = locked ? [] : untested.slice(0, wanted.keysMax)
  const isDone = await testKeys(tested, how)
  const refs = [...new Set([...unverified, ...tested].map(({ ref }) => ref))]
  return { failures, keysLeft: !locked && (!isDone || untested.length > wanted.keysMax), refs }
}

/** Whether a time lies within the last `ms`. A time in the future means that the clock was set back; it proves nothing. */
function isWithin(ms: number, at: number): boolean {
  const age = Date.now() - at
  return age >= 0 && age < ms
}

/** Runs the overdue checks that are possible now, while an admin is present, with at most `keysMax` connection tests. */
export async function checkWhatIsDue(keysMax: number): Promise<void> {
  const [tokens, checks] = await Promise.all([checkableTokens(null), allChecks()])
  const due = tokens.filter(({ ref }) => checks.get(ref)?.due)
  const signedIn = await signedInTo(due)
  await verifyWhatCanBe(
    due.filter(({ environment }) => signedIn.has(environment)),
    'automatic',
  )
  const untested = tokens.filter(({ ref, stored }) => stored?.value && checks.get(ref)?.untested)
  await testKeys(untested.slice(0, keysMax), 'automatic')
}

/** One after the other, since the browser makes one sign-in at a time. */
async function signInSilentlyTo(tokens: KnownToken[]): Promise<void> {
  const wanted = new Set(tokens.map(({ environment }) => environment))
  for (const environment of await storedEnvironments.get()) {
    if (wanted.has(environment.id)) await signInSilently(environment).catch(failureOf)
  }
}

async function signedInTo(tokens: KnownToken[]): Promise<Set<string>> {
  const environments = [...new Set(tokens.map(({ environment }) => environment))]
  const sessions = await Promise.all(environments.map((id) => liveSession(id)))
  return new Set(environments.filter((_, index) => sessions[index]))
}

async function verifyWhatCanBe(tokens: KnownToken[], how: How): Promise<Failure[]> {
  const signedIn = await signedInTo(tokens)
  const { missed } = await verifyTokens(
    tokens.filter(({ environment }) => signedIn.has(environment)),
    how,
  )
  // One after the other, since each makes a call to EBS for every type of endpoint token.
  for (const environment of signedIn) await refreshList(environment, how)
  const signedOut = tokens.filter(({ environment }) => !signedIn.has(environment))
  await noteDue([
    ...signedOut.map((token) => ({ token, reason: 'sign-in' as const })),
    ...missed.map(({ token, failure }) => ({ token, reason: reasonOf(failure) })),
  ])
  return missed.map(({ failure }) => failure)
}

/**
 * Tests the values of tokens. @returns false at the relay's rate limit, or if the vault was locked meanwhile: the rest
 * comes later
 */
async function testKeys(tokens: KnownToken[], how: How): Promise<boolean> {
  const unreachable = new Set<string>()
  for (const token of tokens) {
    if (unreachable.has(token.environment)) continue
    try {
      await testConnection(token.ref, how)
    } catch (error) {
      const failure = failureOf(error)
      if (failure.code === 'rate_limited' || failure.code === 'vault_locked') return false
      if (failure.code === 'record_damaged') continue
      if (reasonOf(failure) === 'unreachable') unreachable.add(token.environment)
      await noteUntested([{ token, reason: reasonOf(failure) }])
    }
  }
  return true
}

function reasonOf({ code }: Failure): Due['reason'] {
  if (code === 'sign_in_required') return 'sign-in'
  const status = code in ERRORS ? ERRORS[code as ErrorCode] : null
  return status === 401 ? 'sign-in' : 'unreachable'
}
