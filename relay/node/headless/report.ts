/** The report of `relay verify`: a table for people, or JSON for programs. */
import { TITLES } from '../../problems/titles.ts'
import type { Failure, Outcome } from './outcome.ts'

const COLUMNS = ['environment', 'type', 'parameter', 'result']

const RESULTS = {
  match: 'match',
  differs: 'DIFFERS',
  missing: 'MISSING in EBS',
  'nothing-to-compare': 'not compared: the configuration has no subscription {id, gid}',
}

/**
 * One row for each parameter, then one line for each environment that could not be compared. Owners have a column if the file
 * names one: whom to call.
 */
export function tableOf(outcomes: readonly Outcome[]): string {
  const compared = outcomes.flatMap((outcome) =>
    outcome.found === 'failure'
      ? []
      : outcome.parameters.map((parameter) => ({ ...parameter, environment: outcome.environment })),
  )
  const hasOwners = compared.some(({ owner }) => owner !== undefined)
  const columns = hasOwners ? [...COLUMNS, 'owner'] : COLUMNS
  const rows = compared.map(({ environment, type = '', parameter, result, owner = '' }) =>
    [environment, type, parameter, RESULTS[result], owner].slice(0, columns.length),
  )
  const failures = outcomes.flatMap((outcome) =>
    outcome.found === 'failure' ? [`${outcome.environment}: not compared. ${sayWhy(outcome.failure)}`] : [],
  )
  return [...(rows.length > 0 ? aligned([columns, ...rows]) : []), ...failures].join('\n')
}

function aligned(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

function sayWhy(failure: Failure): string {
  if (failure.code !== 'login_refused') return `${TITLES[failure.code]} (${failure.code})`
  const by = failure.ebsMessageId === undefined ? '' : `, ${failure.ebsMessageId}`
  return `EBS refused the sign-in of the service user: ${failure.refusal} (login_refused${by})`
}

/** The same as JSON; `found` is `match`, `drift` or `failure`. */
export const jsonOf = (outcomes: readonly Outcome[]): string => JSON.stringify({ environments: outcomes }, null, 2)
