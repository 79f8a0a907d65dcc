/**
 * The contract between the extension's contexts: every message with its request, its reply, and its allowed senders.
 * The sender in views, the router in the background and their tests all follow from this table.
 *
 * Senders: `panel`, a page of the extension (side panel, options, welcome). `framed`, the Integrations panel in a
 * site's page: it may look and start, never reveal, copy, revoke or approve. `arriving`, a framed page of the extension
 * that has not yet shown that our content script put it there. `site`, our content script in a site's page.
 */
import * as v from 'valibot'
import { CompanyParameter } from '../../../shared/api.ts'
import { Verification } from '../../../shared/checks.ts'
import { EndpointRef, EndpointType, EndpointValue, EnvironmentId } from '../../../shared/endpoint.ts'
import { Failure } from '../errors.ts'
import { LANGUAGES } from '../languages.ts'
import { CoachTask } from '../pages/coach-task.ts'
import { GUIDE_STEPS } from '../pages/guide-steps.ts'
import { Marks, PageTask } from '../pages/page-task.ts'
import { Agreement } from '../settings/agreement.ts'
import { CHECK_HOURS, FORMATS, IDLE_MINUTES, NewPassphrase, Passphrase } from '../settings/options.ts'
import { TypedName, Why } from '../token/acknowledgement.ts'
import { BroughtToken, FINDINGS, ROWS_AT_ONCE } from '../token/adoption.ts'
import { HistoryEvent } from '../token/audit-event.ts'
import { ELSEWHERE_REASONS } from '../token/elsewhere.ts'
import { PlanChange } from '../token/replacement.ts'
import { Connection } from '../token/status.ts'
import { ChangedTexts, TokenTexts } from '../token/texts.ts'
import { CheckedDay } from '../token/timeline.ts'
import { AppState } from './app-state.ts'

export type SenderKind = 'panel' | 'framed' | 'arriving' | 'site'

const Nothing = v.strictObject({})
const Done = v.null()
/** Tokens that an admin has selected in the list. */
const Refs = v.pipe(v.array(EndpointRef), v.maxLength(20_000))
/** Rows of a table that an admin brings. */
const Brought = v.strictObject({ rows: v.pipe(v.array(BroughtToken), v.maxLength(ROWS_AT_ONCE)) })
/** The id of the production environment that the admin has agreed to change (background/wizard/start.ts). */
const Agreed = v.optional(EnvironmentId)

/** The place that the side panel should show when it opens, or is open already. */
export const Target = v.variant('view', [
  v.object({ view: v.literal('wizard') }),
  v.object({ view: v.literal('token'), ref: EndpointRef }),
  v.object({ view: v.literal('parameters') }),
  /** The tokens that need attention, or are due for rotation, of all environments. */
  v.object({ view: v.literal('list'), state: v.picklist(['bad', 'rotate']) }),
])
export type Target = v.InferOutput<typeof Target>

export type Message = {
  from: readonly SenderKind[]
  request: v.GenericSchema
  reply: v.GenericSchema
  /** Whether the message is answered while the vault is locked. Otherwise it is then refused with `vault_locked`. */
  whileLocked?: true
}

export const MESSAGES = {
  'app-state': { whileLocked: true, from: ['panel', 'framed'], request: Nothing, reply: AppState },
  /**
   * Checks the relay's address, and saves it. The page has requested the browser's permission before, since that needs
   * the click.
   */
  'connect-relay': { from: ['panel'], request: v.strictObject({ url: v.string() }), reply: Done },
  /** The admin has read what this relay gets of an environment, and which addresses it has, and agrees to exactly that. */
  agree: { from: ['panel'], request: Agreement, reply: Done },
  /** The language of the texts. A view asks for it before anything else. */
  language: {
    whileLocked: true,
    from: ['panel', 'framed'],
    request: Nothing,
    reply: v.object({ language: v.picklist(LANGUAGES) }),
  },
  'choose-language': {
    from: ['panel'],
    request: v.strictObject({ language: v.nullable(v.picklist(LANGUAGES)) }),
    reply: Done,
  },
  'select-environment': { from: ['panel'], request: v.strictObject({ environment: EnvironmentId }), reply: Done },

  /** Opens the wizard, or shows again the one that is under way. */
  'wizard/start': {
    whileLocked: true,
    from: ['panel', 'framed'],
    request: v.strictObject({ type: v.optional(EndpointType) }),
    reply: Done,
  },
  /** Saves the intent, then opens EBS's sign-in window. The reply comes immediately; the outcome is in the app state. */
  'wizard/describe': {
    from: ['panel'],
    request: v.strictObject({ type: EndpointType, ...TokenTexts, production: Agreed }),
    reply: Done,
  },
  /** Opens EBS's sign-in again for the same intent: after Deny, a closed window, an interruption, a failure. */
  'wizard/resume': { from: ['panel'], request: Nothing, reply: Done },
  /** The admin confirms the checks whose result is unknown. */
  'wizard/confirm': { from: ['panel'], request: Nothing, reply: Done },
  /** Leaves the wizard. An intent that may exist in EBS is kept, and offered again. */
  'wizard/close': { from: ['panel'], request: Nothing, reply: Done },
  /** The admin has looked in EBS, and closes an intent whose outcome cannot be found out. */
  'wizard/abandon': { from: ['panel'], request: Nothing, reply: Done },
  /** Opens the wizard for a new token that replaces this one. */
  'wizard/replace': { from: ['panel'], request: v.strictObject({ ref: EndpointRef }), reply: Done },
  /**
   * Revokes the token in EBS. The page has asked for confirmation. The reply comes immediately; the outcome is in the
   * app state. `successor`: the token that replaces this one.
   */
  'wizard/revoke': {
    from: ['panel'],
    request: v.strictObject({ ref: EndpointRef, production: Agreed, successor: v.optional(EndpointRef) }),
    reply: Done,
  },
  /** Changes the plan of a replacement; `ref` is the new token. In EBS nothing changes. */
  'replacement/change': {
    from: ['panel'],
    request: v.strictObject({ ref: EndpointRef, change: PlanChange }),
    reply: Done,
  },

  /** Signs in without creating anything, to read and to verify. Answers when the window has closed. */
  'sign-in': { from: ['panel'], request: Nothing, reply: Done },
  /** Reads again what EBS lists in an environment; without one, in that which is shown. @throws what the relay says */
  'list/read': {
    from: ['panel'],
    request: v.strictObject({ environment: v.optional(EnvironmentId) }),
    reply: Done,
  },
  'sign-out': { from: ['panel'], request: Nothing, reply: v.object({ revoked: v.boolean() }) },

  /** Opens the vault. @throws `passphrase_wrong`, `passphrase_too_soon` */
  'lock/unlock': {
    whileLocked: true,
    from: ['panel'],
    request: v.strictObject({ passphrase: Passphrase }),
    reply: Done,
  },
  /** Locks the vault: at once, or when the creation that is under way is done. */
  'lock/now': { whileLocked: true, from: ['panel'], request: Nothing, reply: Done },
  /** Sets the first passphrase, or changes it. A change needs `current`. */
  'lock/set': {
    from: ['panel'],
    request: v.strictObject({ current: v.nullable(Passphrase), passphrase: NewPassphrase }),
    reply: Done,
  },
  'lock/remove': { from: ['panel'], request: v.strictObject({ current: Passphrase }), reply: Done },
  'lock/idle': { from: ['panel'], request: v.strictObject({ minutes: v.picklist(IDLE_MINUTES) }), reply: Done },
  /** Erases the vault permanently. Nothing changes in EBS. */
  'vault/erase': { whileLocked: true, from: ['panel'], request: Nothing, reply: Done },
  /** The admin has read that the browser removed the vault, or that a creation was open when it was erased. */
  'vault/lost-seen': { from: ['panel'], request: Nothing, reply: Done },
  /** An encrypted file with every value and the history. */
  'vault/backup': {
    from: ['panel'],
    request: v.strictObject({ passphrase: NewPassphrase }),
    reply: v.object({ name: v.string(), text: v.string(), tokens: v.number(), leftOut: v.number() }),
  },
  /** Tells the effect of restoring this file, and changes nothing. `fresh`: each token that it would add, and why no list would show it. */
  'vault/preview': {
    from: ['panel'],
    request: v.strictObject({ passphrase: Passphrase, text: v.string() }),
    reply: v.object({
      fresh: v.array(
        v.object({
          ref: EndpointRef,
          name: v.string(),
          environment: EnvironmentId,
          reason: v.nullable(v.picklist(ELSEWHERE_REASONS)),
        }),
      ),
      known: v.number(),
      leftOut: v.number(),
    }),
  },
  /**
   * Imports the tokens that the vault does not have yet. Repeating it changes nothing. `hidden`: the number of all
   * these tokens that no list shows.
   */
  'vault/restore': {
    from: ['panel'],
    request: v.strictObject({ passphrase: Passphrase, text: v.string() }),
    reply: v.object({ restored: v.number(), known: v.number(), leftOut: v.number(), hidden: v.number() }),
  },
  /** The expectations file (shared/expectations.ts), which holds no value; null where nothing is known to expect. */
  'expectations/export': {
    from: ['panel'],
    request: Nothing,
    reply: v.object({ text: v.nullable(v.string()), tokens: v.number(), leftOut: v.number() }),
  },
  /** The history of one endpoint token, or of all; newest first. */
  history: {
    from: ['panel'],
    request: v.strictObject({ ref: v.optional(EndpointRef) }),
    reply: v.object({ events: v.array(HistoryEvent) }),
  },

  /** The days on which a token was checked, oldest first: with its history, its timeline (contracts/token/timeline.ts). */
  'token/days': {
    from: ['panel'],
    request: v.strictObject({ ref: EndpointRef }),
    reply: v.object({ days: v.array(CheckedDay) }),
  },

  /** The value in a form for the people who build the integration. `hand-over/copied` follows once it is in the clipboard. */
  'hand-over': {
    from: ['panel'],
    request: v.strictObject({ ref: EndpointRef, format: v.picklist(FORMATS), to: v.picklist(['clipboard', 'file']) }),
    reply: v.object({ name: v.string(), text: v.string() }),
  },
  /** The value and its facts, encrypted for the integrator: a link to the relay's hand-over page, or that page as a file. */
  'hand-over/seal': {
    from: ['panel'],
    request: v.strictObject({ ref: EndpointRef, passphrase: NewPassphrase, as: v.picklist(['link', 'file']) }),
    reply: v.object({ name: v.string(), text: v.string() }),
  },
  /** The browser has let this text, which holds the value, into the clipboard. */
  'hand-over/copied': {
    whileLocked: true,
    from: ['panel'],
    request: v.strictObject({ ref: EndpointRef, text: v.string() }),
    reply: Done,
  },
  /** The admin has copied something else, or has seen the reminder. */
  'clipboard/seen': { from: ['panel'], request: Nothing, reply: Done },
  /** The admin has answered whether the extension may clear the clipboard. */
  'clipboard/answered': { from: ['panel'], request: Nothing, reply: Done },

  /** The admin has answered whether the extension may show itself in this site. */
  'page/answered': { from: ['panel'], request: v.strictObject({ origin: v.string() }), reply: Done },

  /** A token's page was opened: whether its value opens is in the app state then. */
  'look-at': { from: ['panel'], request: v.strictObject({ ref: EndpointRef }), reply: Done },
  /** Removes a token that EBS does not list from the list. Its value and its history stay. @throws `still_listed` */
  'token/remove': { from: ['panel'], request: v.strictObject({ ref: EndpointRef }), reply: Done },
  /** Takes that back. */
  'token/put-back': { from: ['panel'], request: v.strictObject({ ref: EndpointRef }), reply: Done },
  /** Changes texts of a token in the vault. Texts that are left out stay. EBS does not learn of it. */
  'token/edit': { from: ['panel'], request: v.strictObject({ ref: EndpointRef, texts: ChangedTexts }), reply: Done },
  /** Acknowledges the drift as it is now. `name` counts where nobody is signed in. @throws `sign_in_required` without either */
  'token/acknowledge': {
    from: ['panel'],
    request: v.strictObject({ ref: EndpointRef, why: Why, name: v.nullable(TypedName) }),
    reply: Done,
  },
  /** Takes that back: the drift counts as new. */
  'token/unacknowledge': { from: ['panel'], request: v.strictObject({ ref: EndpointRef }), reply: Done },
  /** Those of them that EBS does not list leave the list; the others stay, as `refs` of the reply tells. */
  'tokens/remove': {
    from: ['panel'],
    request: v.strictObject({ refs: Refs }),
    reply: v.object({ refs: v.array(EndpointRef) }),
  },
  'tokens/put-back': { from: ['panel'], request: v.strictObject({ refs: Refs }), reply: Done },
  /** Signs in where nobody is, then verifies these tokens of all environments where somebody is signed in. */
  'tokens/check': { from: ['panel'], request: v.strictObject({ refs: Refs }), reply: Done },
  /** The value, for one view, on a click. */
  reveal: { from: ['panel'], request: v.strictObject({ ref: EndpointRef }), reply: v.object({ value: EndpointValue }) },
  /** Imports a value that is not in the vault. It must be the one that EBS has registered. */
  'take-value': {
    from: ['panel'],
    request: v.strictObject({ ref: EndpointRef, value: v.pipe(v.string(), v.maxLength(2_000)) }),
    reply: Done,
  },
  /** Compares tokens that an admin brings with the vault and with EBS's list. Nothing is kept. */
  'adopt/judge': { from: ['panel'], request: Brought, reply: v.object({ findings: v.array(v.picklist(FINDINGS)) }) },
  /** Stores those that may be kept, all at once: the finding of each then is `kept`. They are judged again before. No rows: it was the last part. */
  'adopt/keep': { from: ['panel'], request: Brought, reply: v.object({ findings: v.array(v.picklist(FINDINGS)) }) },
  /** Calls EBS with one of them alone, as an integrator would. */
  'adopt/test': {
    from: ['panel'],
    request: v.strictObject(v.pick(BroughtToken, ['environment', 'type', 'value']).entries),
    reply: Connection,
  },
  /** Compares EBS's parameters with what is expected; without `ref`, for every token of the environment. */
  verify: {
    whileLocked: true,
    from: ['panel', 'framed'],
    request: v.strictObject({ ref: v.optional(EndpointRef) }),
    reply: v.object({ verifications: v.array(Verification) }),
  },
  /** Signs in where nobody is, then verifies all of the environment; null: of all environments where somebody is signed in. */
  'check/all': {
    from: ['panel'],
    request: v.strictObject({ environment: v.nullable(EnvironmentId) }),
    reply: Done,
  },
  /** The side panel is open: makes the checks that are due where somebody is signed in. Answers at once. */
  'check/due': { whileLocked: true, from: ['panel'], request: Nothing, reply: Done },
  /** Whether the list has `/` as a shortcut. */
  'search-key': { from: ['panel'], request: v.strictObject({ isOn: v.boolean() }), reply: Done },
  'check/hours': { from: ['panel'], request: v.strictObject({ hours: v.picklist(CHECK_HOURS) }), reply: Done },
  /** Calls EBS with the value alone, as an integrator does. */
  'test-connection': {
    from: ['panel'],
    request: v.strictObject({ ref: EndpointRef }),
    reply: v.object({ result: v.picklist(['accepted', 'refused']), durationMs: v.number(), testedAt: v.string() }),
  },
  /** The section "Entersoft Cloud Store" as EBS has it now. */
  parameters: {
    from: ['panel'],
    request: Nothing,
    reply: v.object({ parameters: v.array(CompanyParameter), readAt: v.string() }),
  },

  /** A page of the extension has just opened the side panel by a click, and sends it to a place. */
  'show-in-panel': { whileLocked: true, from: ['panel', 'framed'], request: Target, reply: Done },
  /**
   * The place that another page wants the side panel to show. The side panel asks when it opens and at every change,
   * and gets each place once.
   */
  'take-target': { whileLocked: true, from: ['panel'], request: Nothing, reply: v.nullable(Target) },

  /** The key in the address of the framed panel. It works once, in the tab for which it was made. */
  'panel/enter': { whileLocked: true, from: ['arriving'], request: v.strictObject({ key: v.string() }), reply: Done },

  'page/task': { whileLocked: true, from: ['site'], request: Nothing, reply: v.nullable(PageTask) },
  /** An address for the panel. It works for one load in this page. */
  'page/mount': {
    whileLocked: true,
    from: ['site'],
    request: Nothing,
    reply: v.object({ frame: v.string(), key: v.string() }),
  },
  /** `check`: reads EBS again if somebody is signed in. For a page that was only `opened`, not each time. */
  'page/marks': {
    whileLocked: true,
    from: ['site'],
    request: v.strictObject({ check: v.nullable(v.picklist(['opened', 'pressed'])) }),
    reply: Marks,
  },

  /** Guided: the value that the admin brings from the vendor's portal. */
  'guide/take': {
    from: ['panel'],
    request: v.strictObject({ value: v.pipe(v.string(), v.maxLength(2_000)) }),
    reply: Done,
  },
  'coach/task': { whileLocked: true, from: ['site'], request: Nothing, reply: v.nullable(CoachTask) },
  'coach/sees': {
    whileLocked: true,
    from: ['site'],
    request: v.strictObject({ at: v.picklist([...GUIDE_STEPS, 'lost']), rows: v.nullable(v.number()) }),
    reply: v.nullable(v.pick(CoachTask, ['rows', 'asked'])),
  },
  /** One value, on a trusted click. The reply tells the reason for a refusal, in the admin's language. */
  'coach/takes': {
    whileLocked: true,
    from: ['site'],
    request: v.strictObject({ value: v.pipe(v.string(), v.maxLength(2_000)) }),
    reply: v.object({ refused: v.nullable(v.string()) }),
  },
} as const satisfies Record<string, Message>

export type MessageName = keyof typeof MESSAGES
export type Request<N extends MessageName> = v.InferOutput<(typeof MESSAGES)[N]['request']>
export type Reply<N extends MessageName> = v.InferOutput<(typeof MESSAGES)[N]['reply']>

/** The form of a message in `runtime.sendMessage`. */
export const Envelope = v.strictObject({
  message: v.picklist(Object.keys(MESSAGES) as MessageName[]),
  request: v.unknown(),
})
/** The form of a reply. */
export const Answer = v.variant('ok', [
  v.object({ ok: v.literal(true), reply: v.unknown() }),
  v.object({ ok: v.literal(false), failure: Failure }),
])

/** The background broadcasts this whenever the app state has changed. It carries nothing; views ask for the state again. */
export const CHANGED = v.strictObject({ changed: v.literal(true) })
