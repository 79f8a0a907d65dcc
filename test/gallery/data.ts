/** The fixed data of the gallery: one company, two environments, endpoint tokens in every state. */

import type { Failure, FailureCode } from '../../extension/contracts/errors.ts'
import type { AppState, PageAccess } from '../../extension/contracts/messages/app-state.ts'
import type { PendingAgreement } from '../../extension/contracts/settings/agreement.ts'
import type { HistoryEvent } from '../../extension/contracts/token/audit-event.ts'
import { addDays, dayOf } from '../../extension/contracts/token/days.ts'
import { ELSEWHERE_REASONS, type ElsewhereToken } from '../../extension/contracts/token/elsewhere.ts'
import type { TokenRow } from '../../extension/contracts/token/row.ts'
import { NO_TEXTS } from '../../extension/contracts/token/texts.ts'
import type { CheckedDay } from '../../extension/contracts/token/timeline.ts'
import type { Intent } from '../../extension/contracts/wizard/state.ts'
import type { CheckReason, Comparison, Verification } from '../../shared/checks.ts'
import { MASK } from '../../shared/endpoint.ts'
import type { Environment } from '../../shared/environment.ts'

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
const GID = '4c1d0f9e-1c1b-4a57-9a37-5d2b7e0c9e77'

const probe = { method: 'GET' as const, path: '/api/rpc/Probe' }
const TYPES = [
  { id: 'SURVEYS', scope: 'a', names: { en: 'Entersoft Surveys' }, probe },
  { id: 'APPINSIGHTS', scope: 'b', names: { en: 'EBS Application Insights' }, probe },
  { id: 'ECOMCONNECTOR', scope: 'c', names: { en: 'e-Commerce Connector for Business Partners' }, probe },
]

export const test: Environment = {
  id: 'test',
  name: 'Test',
  kind: 'test',
  registration: 'http',
  revocable: true,
  perType: 'one',
  ebsOrigin: 'https://ebs-test.example.com',
  apiBase: 'https://ebs-test.example.com',
  authorization: { url: 'https://ebs-test.example.com/Auth/Authorize', clientId: 'x', redirectUris: [], pkce: true },
  portal: { origins: ['https://portal.example.com'], path: '/', tabs: 'nav', content: 'main' },
  subscription: { id: 'ES-1042' },
  types: TYPES,
}
/** The old token of a replacement works on there. */
export const several: Environment = { ...test, perType: 'several' }
export const production: Environment = {
  ...test,
  id: 'production',
  name: 'Head office',
  kind: 'production',
  ebsOrigin: 'https://ebs.a-rather-long-company-name.example.com',
}

const control = { selector: 'button' }
export const guidedTest: Environment = {
  ...test,
  id: 'guided',
  registration: 'guided',
  revocable: false,
  guide: {
    url: 'https://portal.example.com/',
    tab: control,
    add: control,
    description: control,
    type: control,
    next: control,
    allow: control,
    row: 'tr',
    show: control,
  },
}

export const ref = (index: number) => `ref${index}`.padEnd(22, '_')

export const verification = (type: string, results: Comparison[], minutes = 120): Verification => ({
  type,
  checkedAt: ago(minutes),
  parameters: [
    one(`${type}_Endpoint`, 'endpoint', true, results[0] ?? 'match', MASK, MASK),
    one('CS_SubscriptionID', 'subscription-id', false, results[1] ?? 'match', 'ES-1042', 'ES-2099'),
    one(
      'CS_SubscriptionGID',
      'subscription-gid',
      false,
      results[2] ?? 'match',
      GID,
      '9e77aaaa-0000-4a57-9a37-5d2b7e0c4c1d',
    ),
  ],
})

function one(
  id: string,
  role: Verification['parameters'][number]['role'],
  secret: boolean,
  result: Comparison,
  expected: string,
  other: string,
): Verification['parameters'][number] {
  const actual = { match: expected, differs: other, missing: null, 'nothing-to-compare': expected }[result]
  return { id, role, secret, result, actual, expected: result === 'nothing-to-compare' ? null : expected }
}

const token = (index: number, type: string, description: string | null, more: Partial<TokenRow> = {}): TokenRow => ({
  ref: ref(index),
  environment: 'test',
  type,
  ...NO_TEXTS,
  description,
  createdAt: ago(2_000),
  here: true,
  damaged: false,
  registered: true,
  retired: null,
  verification: null,
  connection: null,
  acknowledged: null,
  sightings: {
    listed: { at: ago(120), how: 'automatic', by: 'admin' },
    parameter: more.verification ? { at: more.verification.checkedAt, how: 'automatic', by: 'admin' } : null,
    accepted: more.connection ? { at: more.connection.testedAt, how: 'pressed', by: null } : null,
  },
  due: null,
  replacement: null,
  ...more,
})

export const TOKENS: TokenRow[] = [
  token(0, 'SURVEYS', 'Surveys · spring campaign', {
    verification: verification('SURVEYS', []),
    owner: 'Maria Papadopoulou',
    usedBy: 'Acme Integrations',
    note: 'The value is configured in the job “surveys-import” on the integration server.',
    rotateBy: addDays(dayOf(new Date()), 12),
  }),
  token(1, 'APPINSIGHTS', 'Insights', {
    verification: verification('APPINSIGHTS', ['match', 'match', 'differs'], 1500),
  }),
  token(2, 'ECOMCONNECTOR', 'The e-shop of the head office and all its many branches in the whole country', {
    verification: verification('ECOMCONNECTOR', ['missing'], 4),
  }),
  token(3, 'APPINSIGHTS', null, {
    here: false,
    createdAt: null,
    verification: verification('APPINSIGHTS', ['nothing-to-compare'], 0),
  }),
  token(4, 'SURVEYS', 'Just made'),
  token(5, 'SURVEYS', 'Broken record', { damaged: true }),
  token(6, 'SURVEYS', 'Replaced last week', { here: false, retired: { at: ago(9_000), by: ref(0), how: 'ended' } }),
  token(7, 'SURVEYS', 'Not listed by EBS', { registered: false, verification: verification('SURVEYS', []) }),
]

const inDays = (days: number) => ago(days * 1_440)
const event = (name: HistoryEvent['event'], days: number, user: string | null = 'admin'): HistoryEvent => ({
  id: `00000000-0000-4000-8000-${String(days * 100 + name.length).padStart(12, '0')}`,
  at: inDays(days),
  event: name,
  ref: ref(0),
  environment: 'test',
  type: 'SURVEYS',
  description: 'Surveys · spring campaign',
  user,
})
/** Checked every day, apart from a holiday; a drift of three days in between. */
export const EVENTS: HistoryEvent[] = [
  event('verified', 31),
  event('drifted', 34, null),
  event('handed-over', 70),
  event('copied', 71),
  event('created', 71),
]
export const DAYS: CheckedDay[] = Array.from({ length: 72 }, (_, index) => 71 - index)
  .filter((days) => days < 12 || days > 20)
  .map((days) => ({ at: inDays(days), parameters: days > 31 && days <= 34 ? 'differs' : 'match' }))

/** A drift that an admin knows. */
export const ACKNOWLEDGED: TokenRow[] = TOKENS.map((one, index) =>
  index === 1
    ? {
        ...one,
        acknowledged: {
          at: ago(3_000),
          by: 'Maria Papadopoulou',
          why: 'The subscription moves to another company at the end of the month.',
          drift: { unlisted: false, refused: false, parameters: '' },
        },
      }
    : one,
)

export const REMOVED: TokenRow = token(8, 'SURVEYS', 'Removed from the list', {
  here: false,
  registered: false,
  retired: { at: ago(60), by: null, how: 'removed' },
})

/** Both tokens of a replacement. */
const beside = (plan: Partial<NonNullable<TokenRow['replacement']>>): TokenRow[] => {
  const replacement = {
    oldRef: ref(41),
    newRef: ref(40),
    handedOver: null,
    switched: null,
    retireOn: null,
    seen: null,
    ...plan,
  }
  return [
    token(40, 'SURVEYS', 'Surveys · spring campaign', {
      createdAt: ago(3),
      verification: verification('SURVEYS', [], 2),
      replacement,
    }),
    token(41, 'SURVEYS', 'Surveys · autumn campaign', { verification: verification('SURVEYS', []), replacement }),
  ]
}
export const BESIDE = beside({ seen: { event: 'handed-over', at: ago(1) }, retireOn: '2999-12-24' })
export const BESIDE_HANDED_OVER = beside({ handedOver: ago(30), seen: { event: 'handed-over', at: ago(40) } })
export const BESIDE_SWITCHED = beside({ handedOver: ago(4_000), switched: ago(20) })
export const BESIDE_DUE = beside({ handedOver: ago(4_000), switched: ago(2_000), retireOn: '2026-01-05' })

/** What no list shows, by each reason. */
export const ELSEWHERE: ElsewhereToken[] = ELSEWHERE_REASONS.map((reason, index) => ({
  ref: ref(30 + index),
  name: `Campaign ${index + 1}`,
  environment: reason === 'torn' ? '' : 'head-office',
  ebsOrigin: reason === 'torn' ? '' : 'https://ebs.a-rather-long-company-name.example.com',
  retired: null,
  reason,
}))

/** What a backup would add: one token that the list shows then, and those that it would not show. */
export const IN_BACKUP = [
  { ref: ref(50), name: 'Surveys · summer campaign', environment: 'test', reason: null },
  // No backup holds a torn record.
  ...ELSEWHERE.filter(({ reason }) => reason !== 'torn').map(({ ebsOrigin, retired, ...token }) => token),
]
/** The passphrase that a scene types. */
export const TYPED_SECRET = 'a secret of twelve letters'

/** Leave was given for one site of the first environment, and is offered for the others. */
export const pages: PageAccess[] = [
  { environment: 'test', kind: 'portal', origin: 'https://portal.example.com', isGranted: true, offer: false },
  { environment: 'test', kind: 'parameters', origin: 'https://ebs-test.example.com', isGranted: false, offer: true },
  {
    environment: 'production',
    kind: 'portal',
    origin: 'https://cloud-store.example.com',
    isGranted: false,
    offer: true,
  },
]

export const appState = (more: Partial<AppState> = {}): AppState => ({
  relay: { url: 'https://relay.example.com', failure: null, version: '0.1.0' },
  environments: [test],
  faulty: [],
  environment: 'test',
  agreement: null,
  kept: 0,
  user: { id: 'admin', name: 'Maria Papadopoulou' },
  tokens: [],
  rowsVersion: '',
  moreTokens: 0,
  elsewhere: [],
  listRead: true,
  listFailure: null,
  wizard: null,
  wizardSince: Date.now() - 3_000,
  lock: {
    mode: 'device',
    locked: false,
    pending: false,
    retryAt: null,
    required: false,
    idleMinutes: 10,
    lost: false,
    unfinished: false,
  },
  backup: null,
  round: null,
  checkHours: 24,
  searchKey: true,
  clipboard: null,
  language: { shown: 'en', chosen: null },
  pages: [],
  policy: {},
  policyDue: false,
  ...more,
})

const agreed = {
  environment: 'test',
  relay: 'https://relay.example.com',
  ebsOrigin: test.ebsOrigin,
  apiBase: test.apiBase,
  authorizeUrl: test.authorization.url,
  portalOrigins: test.portal?.origins ?? [],
  parametersUrl: test.parametersPage?.url ?? null,
}
export const anotherRelay: PendingAgreement = {
  wanted: { ...agreed, relay: 'https://relay.example.org' },
  before: agreed,
  former: agreed.relay,
  tokens: TOKENS.slice(0, 3).map(({ ref, description }) => ({ ref, name: description ?? ref })),
}
export const movedAddresses: PendingAgreement = {
  wanted: { ...agreed, apiBase: 'https://collect.example.net' },
  before: agreed,
  former: null,
  tokens: [{ ref: ref(0), name: 'Surveys · spring campaign' }],
}

export const unconnected = appState({
  relay: { url: null, failure: null, version: null },
  environments: [],
  environment: null,
  user: null,
})

export const failure = (code: FailureCode, done: Failure['done'] = 'no', more: Partial<Failure> = {}): Failure => ({
  code,
  done,
  at: ago(0),
  requestId: '7f0c9a5e-3a5f-4d53-8f43-9b1d2f6f0a11',
  ...more,
})

export const intent: Intent = {
  kind: 'create',
  requestId: 'b4c1b7f2-3f0e-4b4e-9d0a-0f3d2a1b5c6d',
  environment: 'test',
  type: 'SURVEYS',
  ...NO_TEXTS,
  description: 'Surveys · spring campaign',
  startedAt: ago(1),
  mayHaveReachedEbs: true,
}

export const checks = (connection: CheckReason, application: CheckReason, administrator: CheckReason) =>
  [
    check('trusted-connection', connection, undefined),
    check('application', application, 'Entersoft Surveys'),
    check('administrator', administrator, administrator === 'nobody-assigned' ? 'Entersoft Surveys' : 'Nikos Petrou'),
  ] as const

function check<I extends string>(id: I, reason: CheckReason, subject: string | undefined) {
  const unknown = reason === 'not-published' || reason === 'ebs-error'
  const status = reason === 'ok' ? ('pass' as const) : unknown ? ('unknown' as const) : ('fail' as const)
  return { id, reason, status, ...(subject !== undefined && { subject }) }
}
