/** The state that every view shows. The background makes it (background/app-state.ts), and the views only draw it. */
import * as v from 'valibot'
import { EnvironmentId } from '../../../shared/endpoint.ts'
import { Environment } from '../../../shared/environment.ts'
import { Failure } from '../errors.ts'
import { LANGUAGES } from '../languages.ts'
import { PendingAgreement } from '../settings/agreement.ts'
import { Policy } from '../settings/managed-policy.ts'
import { ElsewhereToken } from '../token/elsewhere.ts'
import { TokenRow } from '../token/row.ts'
import { Round } from '../token/status.ts'
import { WizardState } from '../wizard/state.ts'

/** A site of an environment in which the extension can show itself, if the admin grants that site. */
export const PageAccess = v.object({
  environment: EnvironmentId,
  /** The panel in the Cloud Store, or the results beside EBS's own parameters. */
  kind: v.picklist(['portal', 'parameters']),
  origin: v.string(),
  isGranted: v.boolean(),
  /** Whether to offer it: not if the admin has said no. */
  offer: v.boolean(),
})
export type PageAccess = v.InferOutput<typeof PageAccess>

/** All that the list, the header and the wizard show. A view asks for it again whenever `changed` is broadcast. */
export const AppState = v.object({
  relay: v.object({
    url: v.nullable(v.string()),
    /** Null if the relay answers, or was not called yet. */
    failure: v.nullable(Failure),
    /** As it last said it itself; null: it did not. */
    version: v.nullable(v.string()),
  }),
  environments: v.array(Environment),
  /** The environments that are left out because the relay describes them wrongly, each with its faulty field. */
  faulty: v.array(v.object({ id: v.string(), at: v.string() })),
  /** The one that is shown; null without a relay. */
  environment: v.nullable(EnvironmentId),
  /** The agreement that the admin has to give before that environment is used; null: none. */
  agreement: v.nullable(PendingAgreement),
  /** The signed-in EBS user of that environment, while the session lives. */
  user: v.nullable(v.object({ id: v.string(), name: v.string() })),
  /** Names the rows, which are the six fields below: other rows have another name. Empty: only some of the rows are here. */
  rowsVersion: v.string(),
  tokens: v.array(TokenRow),
  /** So many more tokens there are: not 0 only in the state that a view shows first, before the background answers. */
  moreTokens: v.number(),
  /** The rest of the vault: with `tokens`, every token that is kept here. Empty for the panel in a site's page. */
  elsewhere: v.array(ElsewhereToken),
  /** How many endpoint tokens are kept here, also of environments that this relay does not offer. */
  kept: v.number(),
  /** The backup that was made last: with how many tokens, and how many are here that are not in it; null: none was made. */
  backup: v.nullable(v.object({ at: v.string(), tokens: v.number(), notInIt: v.number() })),
  /** Whether EBS's list of that environment was read, with all its types. */
  listRead: v.boolean(),
  /** Why EBS's list of that environment, or of some types in it, could not be read; null: it was read, or not asked for yet. */
  listFailure: v.nullable(Failure),
  wizard: v.nullable(WizardState),
  /** The time at which the wizard reached its current step, milliseconds since 1970; 0: not known. */
  wizardSince: v.number(),
  lock: v.object({
    mode: v.picklist(['device', 'passphrase']),
    locked: v.boolean(),
    /** The vault should lock while a creation is open. It locks when the creation is done. */
    pending: v.boolean(),
    /** After wrong passphrases: when the next one may be tried, ISO time. */
    retryAt: v.nullable(v.string()),
    /** The company requires a passphrase. */
    required: v.boolean(),
    /** The minutes without keyboard or mouse after which the vault locks; 0: never. */
    idleMinutes: v.number(),
    /** The browser has deleted the vault. Shown until the admin has seen it. */
    lost: v.boolean(),
    /** A creation was under way when the vault was erased, and EBS may have registered it; until the admin has seen it. */
    unfinished: v.boolean(),
  }),
  /** The result of the last round of automatic checks, of all environments; null: nothing yet. */
  round: v.nullable(Round),
  /** The hours between two automatic checks; 0: never. */
  checkHours: v.number(),
  /** Whether `/` goes to the search of the list: speech input and stray presses must not (WCAG 2.1.4). */
  searchKey: v.boolean(),
  /** A value was copied and may still be in the clipboard. */
  clipboard: v.nullable(
    v.object({
      /** When the clipboard is looked at, ISO time. */
      at: v.string(),
      /** `due`: the time is over, and the browser does not let us clear it; the admin should copy something else. */
      state: v.picklist(['clears', 'reminds', 'due']),
      /** Whether to offer, once, that the extension clears the clipboard. It then needs the permission to read it. */
      offer: v.boolean(),
    }),
  ),
  /** `chosen`: null follows the browser. */
  language: v.object({ shown: v.picklist(LANGUAGES), chosen: v.nullable(v.picklist(LANGUAGES)) }),
  /** The sites of all environments. */
  pages: v.array(PageAccess),
  /** The company's policy: views name it beside the settings that it sets. */
  policy: Policy,
  /** The company has installed the extension, and its settings may still arrive. */
  policyDue: v.boolean(),
})
export type AppState = v.InferOutput<typeof AppState>

/** All that is made of the endpoint tokens: with ten thousand of them, some megabytes. */
export const ROWS = ['tokens', 'moreTokens', 'elsewhere', 'kept', 'backup', 'listRead'] as const
export type RowsOfState = Pick<AppState, (typeof ROWS)[number]>

/** The state as it is sent. It is without the rows for a view that has them: most changes change no row. */
export const AppStateNews = v.partial(AppState, ROWS)
export type AppStateNews = v.InferOutput<typeof AppStateNews>

/** The news, and the rows of the former state if they have none. @throws {TypeError} if neither has them */
export function withRows(news: AppStateNews, former: AppState | null): AppState {
  const state = { ...former, ...news }
  if (!isWhole(state)) throw new TypeError('the state has no rows')
  return state
}

const isWhole = (state: AppStateNews): state is AppState => ROWS.every((name) => state[name] !== undefined)

/** The keys of the last state, and of its first rows, in `storage.session`, as JSON (background/state/app-state-cache.ts). */
export const LAST_APP_STATE = 'app-state'
export const LAST_ROWS = 'app-state-rows'
