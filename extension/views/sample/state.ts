/** A company that does not exist: two environments, and endpoint tokens in the states that an admin meets. */

import type { CompanyParameter } from '../../../shared/bodies.ts'
import type { Comparison, Verification, VerifiedParameter } from '../../../shared/checks.ts'
import { MASK } from '../../../shared/endpoint.ts'
import type { Environment } from '../../../shared/environment.ts'
import type { AppState } from '../../contracts/messages/app-state.ts'
import type { TokenRow } from '../../contracts/token/row.ts'
import type { Sighting } from '../../contracts/token/sighting.ts'
import { NO_TEXTS } from '../../contracts/token/texts.ts'
import { language, t } from '../../i18n/index.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const SUBSCRIPTION = 'ES-1042'
const ADMIN = 'Maria Papadopoulou'
const GID = '4c1d0f9e-1c1b-4a57-9a37-5d2b7e0c9e77'
const ANOTHER_GID = '9e77c1d0-0f9e-4a57-9a37-5d2b7e0c4c1d'

/** In the shape of EBS's own; it opens nothing. */
export const SAMPLE_VALUE = '00000000-1111-4222-8333-444444444444,55555555-6666-4777-8888-999999999999,1042'

/** ISO time, so many milliseconds before now. */
export const ago = (ms: number): string => new Date(Date.now() - ms).toISOString()

const probe = { method: 'GET' as const, path: '/' }
const TYPES: Environment['types'] = [
  { id: 'SURVEYS', scope: 'surveys', names: { en: 'Entersoft Surveys' }, probe },
  { id: 'APPINSIGHTS', scope: 'insights', names: { en: 'EBS Application Insights' }, probe },
]

/** `.example` is nobody's (RFC 2606). */
function environment(id: 'test' | 'production', name: string): Environment {
  const ebsOrigin = `https://ebs-${id}.example`
  return {
    id,
    name,
    kind: id,
    registration: 'http',
    revocable: true,
    perType: 'several',
    ebsOrigin,
    apiBase: ebsOrigin,
    authorization: { url: `${ebsOrigin}/authorize`, clientId: 'sample', redirectUris: [], pkce: true },
    subscription: { id: SUBSCRIPTION },
    types: TYPES,
  }
}

/** The result of a verification. @param results of the endpoint, the SubscriptionID and the SubscriptionGID */
function verification(type: string, results: readonly Comparison[] = [], checkedAt = ago(0)): Verification {
  const one = (id: string, role: VerifiedParameter['role'], expected: string, other: string, at: number) => {
    const result = results[at] ?? 'match'
    return { id, role, secret: role === 'endpoint', expected, result, actual: result === 'match' ? expected : other }
  }
  return {
    type,
    checkedAt,
    parameters: [
      one(`CS_ENDPOINT_${type}`, 'endpoint', MASK, MASK, 0),
      one('CS_SUBSCRIPTIONID', 'subscription-id', SUBSCRIPTION, SUBSCRIPTION, 1),
      one('CS_SUBSCRIPTIONGID', 'subscription-gid', GID, ANOTHER_GID, 2),
    ],
  }
}

/** The section of the company parameters. */
export const parameters = (): CompanyParameter[] => [
  ...TYPES.map(({ id, names }) => ({
    id: `CS_ENDPOINT_${id}`,
    role: 'endpoint' as const,
    type: id,
    description: names.en,
    secret: true,
    value: MASK,
  })),
  { id: 'CS_SUBSCRIPTIONID', role: 'subscription-id', description: null, secret: false, value: SUBSCRIPTION },
  { id: 'CS_SUBSCRIPTIONGID', role: 'subscription-gid', description: null, secret: false, value: GID },
]

/** A row of the list. @param index makes its ref, which names nothing */
export const row = (index: number, type: string, description: string, more: Partial<TokenRow> = {}): TokenRow => ({
  ...NO_TEXTS,
  ref: `sample-${index}`.padEnd(22, '-'),
  environment: 'test',
  type,
  description,
  createdAt: ago(20 * DAY_MS),
  here: true,
  damaged: false,
  registered: true,
  retired: null,
  verification: null,
  connection: null,
  acknowledged: null,
  replacement: null,
  sightings: {
    listed: sighting(more.createdAt ?? ago(2 * HOUR_MS)),
    parameter: more.verification ? sighting(more.verification.checkedAt) : null,
    accepted: null,
  },
  due: null,
  ...more,
})

/** EBS was looked at then, by the sample's admin. */
export const sighting = (at: string): Sighting => ({ at, how: 'pressed', by: ADMIN })

/** The same result as before, seen now; a match, where there was none. */
export const verifiedNow = ({ type, sightings, verification: before }: TokenRow): Partial<TokenRow> => ({
  verification: verification(
    type,
    before?.parameters.map(({ result }) => result),
  ),
  sightings: { ...sightings, listed: sighting(ago(0)), parameter: sighting(ago(0)) },
})

/** As the panel shows it at first. */
export function sampleState(): AppState {
  const { campaign, insights, shop, office } = t().sample.tokens
  const checkedAt = ago(2 * HOUR_MS)
  return {
    relay: { url: 'https://relay.example', failure: null, version: null },
    environments: [environment('test', t().kind.test), environment('production', t().kind.production)],
    faulty: [],
    environment: 'test',
    agreement: null,
    kept: 0,
    user: { id: 'sample', name: ADMIN },
    tokens: [
      row(0, 'SURVEYS', campaign, { verification: verification('SURVEYS', [], checkedAt) }),
      row(1, 'APPINSIGHTS', insights, {
        verification: verification('APPINSIGHTS', ['match', 'match', 'differs'], checkedAt),
      }),
      row(2, 'SURVEYS', shop, { here: false, createdAt: null }),
      row(3, 'APPINSIGHTS', office, {
        environment: 'production',
        verification: verification('APPINSIGHTS', [], checkedAt),
      }),
    ],
    rowsVersion: '',
    moreTokens: 0,
    elsewhere: [],
    listRead: true,
    listFailure: null,
    wizard: null,
    wizardSince: 0,
    lock: {
      mode: 'device',
      locked: false,
      pending: false,
      retryAt: null,
      required: false,
      idleMinutes: 0,
      lost: false,
      unfinished: false,
    },
    backup: null,
    round: null,
    checkHours: 24,
    searchKey: true,
    clipboard: null,
    language: { shown: language(), chosen: null },
    pages: [],
    policy: {},
    policyDue: false,
  }
}
