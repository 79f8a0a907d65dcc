/** The list as a file: every text, state and date of its tokens, and no value. */
import type { Environment } from '../../../../shared/environment.ts'
import { evidenceOf } from '../../../contracts/token/evidence.ts'
import type { TokenRow } from '../../../contracts/token/row.ts'
import { stateOf } from '../../../contracts/token/status.ts'
import { TEXT_NAMES, textsOf } from '../../../contracts/token/texts.ts'
import { csv } from '../../lib/csv.ts'

const COLUMNS = [
  'environment',
  'environmentName',
  'type',
  ...TEXT_NAMES,
  'ref',
  'state',
  'value',
  'listed',
  'parameter',
  'connection',
  'createdAt',
  'listedAt',
  'parameterAt',
  'connectionAt',
  'acknowledgedAt',
  'acknowledgedBy',
  'acknowledgedWhy',
  'leftListAt',
] as const
type Exported = { [column in (typeof COLUMNS)[number]]: string | null }

/** @param now milliseconds since 1970 */
function exported(token: TokenRow, environment: Environment | undefined, now: number): Exported {
  const { sightings, acknowledged, retired } = token
  const [kept, listed, parameter, connection] = evidenceOf(token, now)
  return {
    environment: token.environment,
    environmentName: environment?.name ?? null,
    type: token.type,
    ...textsOf(token),
    ref: token.ref,
    state: retired
      ? retired.how === 'removed'
        ? 'removed'
        : retired.by
          ? 'replaced'
          : 'revoked'
      : stateOf(token, now),
    value: kept?.finding ?? null,
    listed: listed?.finding ?? null,
    parameter: parameter?.finding ?? null,
    connection: connection?.finding ?? null,
    createdAt: token.createdAt,
    listedAt: sightings.listed?.at ?? null,
    parameterAt: sightings.parameter?.at ?? null,
    connectionAt: sightings.accepted?.at ?? null,
    acknowledgedAt: acknowledged?.at ?? null,
    acknowledgedBy: acknowledged?.by ?? null,
    acknowledgedWhy: acknowledged?.why ?? null,
    leftListAt: retired?.at ?? null,
  }
}

export const EXPORT_FORMATS = ['csv', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** The file of these tokens. The CSV is inert in a spreadsheet; the JSON has every text as it is. */
export function exportFile(
  tokens: readonly TokenRow[],
  environments: readonly Environment[],
  format: ExportFormat,
): { name: string; text: string; mime: string } {
  const now = Date.now()
  const nameOf = new Map(environments.map((environment) => [environment.id, environment]))
  const records = tokens.map((token) => exported(token, nameOf.get(token.environment), now))
  const name = `integrations-tokens.${format}`
  if (format === 'csv') return { name, text: csv(COLUMNS, records), mime: 'text/csv' }
  return { name, text: `${JSON.stringify(records, null, 2)}\n`, mime: 'application/json' }
}
