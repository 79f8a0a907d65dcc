/** Describes the result of each read in words, without any text from EBS. Pure. */
import type { EnvironmentConfig } from '../../../config/environment.ts'
import { judgeUser } from '../../../ebs/calls/ebs-user.ts'
import type { Registered } from '../../../ebs/calls/registered-endpoint.ts'
import { TITLES } from '../../../problems/titles.ts'
import type { PointerHit, ReadReport } from './finding.ts'
import { listHits } from './judge-lists.ts'
import { lookupHits } from './judge-lookup.ts'
import type { Observed } from './observe.ts'
import type { Reads } from './reads.ts'
import { shapeOf } from './shape.ts'

/** One report for each read, in the order of the reads. */
export function readReports(place: string, config: EnvironmentConfig, reads: Reads): ReadReport[] {
  const { registration, lookup } = config
  const http = registration.mode === 'http' ? registration : undefined
  return [
    capabilitiesReport(reads.capabilities),
    report('validateToken', reads.holder, ({ administrator }) =>
      administrator ? 'an administrator is signed in' : 'the signed-in user is not an administrator',
    ),
    report('EBSConnectionTest', reads.connection, () => 'the subscription reaches its EBS'),
    report('ESGOUser', reads.user, (user) => userWords(judgeUser(user))),
    report(
      'FetchCompanyParams',
      reads.parameters,
      (found) =>
        `EBS knows ${found.size} of ${config.types.length + 2} company parameters; ${[...found.values()].filter(({ value }) => value !== null).length} of them hold a value`,
    ),
    ...(reads.applications && http?.applications
      ? [
          report(
            'applications',
            reads.applications,
            (list) => `${list.length} listed, ${list.filter(({ active }) => active === true).length} may be used`,
            listHits(`${place}/registration/applications`, http.applications, reads.applications),
          ),
        ]
      : []),
    ...reads.types.flatMap((one) => [
      report(
        `RegisteredEndpointFor ${one.type.id}`,
        one.lookup,
        (tokens) => `${tokenWords(tokens)}${triedWords(one.tried)}`,
        lookupHits(place, lookup, one),
      ),
      ...(one.assignedUsers && http?.assignedUsers
        ? [
            report(
              `assigned-users ${one.type.id}`,
              one.assignedUsers,
              (users) => (users.length === 0 ? 'nobody is assigned' : `${users.length} assigned`),
              listHits(`${place}/registration/assignedUsers`, http.assignedUsers, one.assignedUsers),
            ),
          ]
        : []),
    ]),
  ]
}

/** The one read that needs no sign-in. */
export const capabilitiesReport = (read: Reads['capabilities']): ReadReport =>
  report('ServerCapabilities', read, () => 'EBS answers')

function report<T>(
  read: string,
  { answer, body, result }: Observed<T>,
  words: (value: T) => string,
  pointers: PointerHit[] = [],
): ReadReport {
  return {
    read,
    status: answer?.status ?? null,
    code: result.ok ? null : result.refusal.code,
    ebsMessageId: (!result.ok && result.refusal.detail.ebsMessageId) || null,
    shape: answer === undefined ? null : shapeOf(body),
    means: result.ok ? words(result.value) : TITLES[result.refusal.code],
    pointers,
  }
}

/** For example "nothing registered"; "one, active"; "3: 1 active, 2 revoked". */
function tokenWords(tokens: Registered[]): string {
  const count = (wanted: boolean | null) => tokens.filter(({ active }) => active === wanted).length
  const kinds = [
    [count(true), 'active'],
    [count(false), 'revoked'],
    [count(null), 'not said whether active'],
  ] as const
  if (tokens.length === 0) return 'nothing registered'
  if (tokens.length === 1) return `one, ${kinds.find(([number]) => number > 0)?.[1]}`
  return `${tokens.length}: ${kinds.flatMap(([number, kind]) => (number > 0 ? [`${number} ${kind}`] : [])).join(', ')}`
}

function triedWords(tried: ReadonlyMap<string, boolean>): string {
  if (tried.size === 0) return ''
  const accepted = [...tried.values()].filter(Boolean).length
  return `; EBS accepts ${accepted} of ${tried.size} tested value(s)`
}

const userWords = (reason: ReturnType<typeof judgeUser>) =>
  reason === 'ok' ? 'may register endpoint tokens' : `may not register endpoint tokens: ${reason.replaceAll('-', ' ')}`
