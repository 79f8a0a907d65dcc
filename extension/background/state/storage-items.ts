/**
 * Everything that the background remembers beside the vault's own stores. Each storage item is read with its schema, because
 * another version may have written it.
 *
 * Not `defineItem` of `wxt/utils/storage`: it knows no IndexedDB and no schema, and its changes are not atomic. The versions are the
 * database's: its upgrade migrates settings (vault/schema.ts), an update of the extension ends `session`, and `local` has one word.
 */
import * as v from 'valibot'
import { RelayInfo, User } from '../../../shared/bodies.ts'
import { EnvironmentId, RequestId } from '../../../shared/endpoint.ts'
import { Environment } from '../../../shared/environment.ts'
import { Failure } from '../../contracts/errors.ts'
import { LANGUAGES } from '../../contracts/languages.ts'
import { Target } from '../../contracts/messages/views.ts'
import { Agreement } from '../../contracts/settings/agreement.ts'
import { CHECK_HOURS, IDLE_MINUTES } from '../../contracts/settings/options.ts'
import { Round, STATES } from '../../contracts/token/status.ts'
import { WizardState } from '../../contracts/wizard/state.ts'
import { storageItem } from './storage-item.ts'

/** A session of the relay, sealed by it; only the key in the vault can use it. */
export const HeldSession = v.object({
  session: v.string(),
  /** The origin of the relay that gave it. */
  relay: v.string(),
  /** Milliseconds since 1970. */
  expiresAt: v.number(),
  user: User,
  /** The one creation that the session is for; null: for reading. */
  requestId: v.nullable(RequestId),
})

/** The relay that the sandbox's build knows; for anyone else the admin, or a policy, names it. */
const SANDBOX_RELAY = import.meta.env.MODE === 'sandbox' ? 'http://localhost:7410' : null

const DaysByStage = v.record(v.string(), v.string())
export const RotationMarks = v.object({ by: v.string(), told: DaysByStage, seen: DaysByStage })
export type RotationMarks = v.InferOutput<typeof RotationMarks>

export const relayUrl = storageItem('settings', 'relay', v.nullable(v.string()), SANDBOX_RELAY)
/** Null: as the browser. */
export const chosenLanguage = storageItem('settings', 'language', v.nullable(v.picklist(LANGUAGES)), null)
export const selected = storageItem('settings', 'environment', v.nullable(EnvironmentId), null)
/** As the relay last gave them: so the list opens without the network. */
export const storedEnvironments = storageItem('settings', 'environments', v.array(Environment), [])
/** The relay that gave them, as it described itself; null: it did not. */
export const relayInfo = storageItem(
  'settings',
  'relay-info',
  v.nullable(v.object({ origin: v.string(), ...RelayInfo.entries })),
  null,
)
/** The relay's last answer that is not what it should be: by which name, and at which field. */
export const faultyEnvironments = storageItem(
  'session',
  'faulty-environments',
  v.array(v.object({ id: v.string(), at: v.string() })),
  [],
)
/** The admin's agreements, by environment; null before the first start. */
export const agreements = storageItem('settings', 'agreements', v.nullable(v.record(EnvironmentId, Agreement)), null)

export const wizard = storageItem('session', 'wizard', v.nullable(WizardState), null)
/** When it came to the step where it stands, milliseconds since 1970; 0: not known. */
export const wizardSince = storageItem('session', 'wizard-since', v.number(), 0)
/** The browser's id of EBS's sign-in window that is open. Kept where a reload of the extension does not reach it: the window stays too. */
export const signInWindow = storageItem('settings', 'sign-in-window', v.nullable(v.number()), null)
export const sessions = storageItem('session', 'sessions', v.record(v.string(), HeldSession), {})
/** The users that the extension may sign in without asking, by environment (tokens/sessions.ts). */
export const silentUsers = storageItem(
  'settings',
  'silent-users',
  v.record(EnvironmentId, v.object({ relay: v.string(), user: v.string() })),
  {},
)
/** The reason why EBS's list could not be read the last time, by environment. No view then calls the list empty. */
export const listFailures = storageItem('session', 'list-failures', v.record(v.string(), Failure), {})
export const target = storageItem('session', 'target', v.nullable(Target), null)
/**
 * The panels that our content script may put into pages, or has put there; one for a tab, the newest first
 * (pages/frame-grants.ts).
 */
const Mount = v.object({
  tabId: v.number(),
  /** The environment whose panel it is. */
  environment: EnvironmentId,
  /** Until it was shown. */
  key: v.nullable(v.string()),
  /** The page that showed it. */
  document: v.nullable(v.string()),
})
export const mounts = storageItem('session', 'mounts', v.array(Mount), [])

/** The pages in which the coach was given something to do. */
export const coached = storageItem(
  'session',
  'coached',
  v.array(v.object({ tabId: v.number(), document: v.string() })),
  [],
)

/** Wrong passphrases in a row, and when the next may be tried (milliseconds since 1970). Kept, so that a restart forgives nothing. */
export const NO_ATTEMPTS = { wrong: 0, retryAt: 0 }
export const attempts = storageItem(
  'settings',
  'attempts',
  v.object({ wrong: v.number(), retryAt: v.number() }),
  NO_ATTEMPTS,
)
export const idleMinutes = storageItem('settings', 'idle-minutes', v.picklist(IDLE_MINUTES), 10)
export const checkHours = storageItem('settings', 'check-hours', v.picklist(CHECK_HOURS), 24)
/** Whether `/` goes to the search of the list. */
export const searchKey = storageItem('settings', 'search-key', v.boolean(), true)
/** The time of the next automatic check, milliseconds since 1970; 0: not decided yet. */
export const nextCheckAt = storageItem('settings', 'next-check', v.number(), 0)
/** The state of each endpoint token before the round of automatic checks that is running; null: none is running. */
export const statesBefore = storageItem(
  'settings',
  'states-before',
  v.nullable(v.record(v.string(), v.picklist(STATES))),
  null,
)
/** The time of the last check for a page of EBS's parameters, by environment, milliseconds since 1970. */
export const pageCheckedAt = storageItem('session', 'page-checked', v.record(v.string(), v.number()), {})
/** The vault locks when the creation that is under way is done. */
export const lockPending = storageItem('session', 'lock-pending', v.boolean(), false)
/** Whether there should be a vault: `kept` from when it holds something, `lost` when the browser removed it. Not in IndexedDB, which goes at the same time. */
export const vaultPresence = storageItem('local', 'vault', v.picklist(['none', 'kept', 'lost']), 'none')
/** A creation was under way when the vault was erased: EBS may have registered it. Until the admin has read it. */
export const unfinishedAtErase = storageItem('settings', 'unfinished-at-erase', v.boolean(), false)
/** The backup that was made last: when (milliseconds since 1970), and the refs that are in it; null: none. */
export const lastBackup = storageItem(
  'settings',
  'last-backup',
  v.nullable(v.object({ at: v.number(), refs: v.array(v.string()) })),
  null,
)
/** The result of the last round of automatic checks; null: there was none. */
export const lastRound = storageItem('settings', 'last-round', v.nullable(Round), null)
/**
 * The reminders of each token's rotation, by its ref: of which stage the admin was told, and which one they have seen, each with
 * the day of it. They count for the day `by` alone.
 */
export const rotationMarks = storageItem('settings', 'rotation-marks', v.record(v.string(), RotationMarks), {})
/** By the new token of a plan, the day of which the admin was reminded (checks/retire-reminder.ts). */
export const retireTold = storageItem('settings', 'retire-told', v.record(v.string(), v.string()), {})
/** When values were last looked at, whether they open, milliseconds since 1970. */
export const damageLookedAt = storageItem('settings', 'damage-looked-at', v.number(), 0)
/** Until when the company's settings are waited for, milliseconds since 1970; 0: not at all; null: the browser has just started. */
export const policyAwaitedUntil = storageItem('session', 'policy-awaited-until', v.nullable(v.number()), null)
/** A copied value, known again by a salted digest; `at` in milliseconds since 1970. */
export const clipboard = storageItem(
  'session',
  'clipboard',
  v.nullable(v.object({ salt: v.string(), digest: v.string(), at: v.number(), due: v.boolean() })),
  null,
)
/** Whether the admin has answered the offer to clear the clipboard automatically, which needs the permission to read it. */
export const clipboardOffered = storageItem('settings', 'clipboard-offered', v.boolean(), false)
/** Whether the pages that were open when the extension started have got their scripts. */
export const entered = storageItem('session', 'entered', v.boolean(), false)
/** The sites for which the admin has answered the offer to show the extension. */
export const answeredPages = storageItem('settings', 'answered-pages', v.array(v.string()), [])
