/** Judges tokens that an admin brings by what the vault has, and by what EBS listed when it was last read. It asks nobody. */
import type { RegisteredEndpoint } from '../../../shared/bodies.ts'
import { endpointRef } from '../../../shared/endpoint.ts'
import { Failed } from '../../contracts/errors.ts'
import type { BroughtToken, Finding } from '../../contracts/token/adoption.ts'
import { allChecks } from '../../vault/checks.ts'
import { allRegistered } from '../../vault/registered.ts'
import type { StoredCheck, StoredRegistered, StoredToken } from '../../vault/schema.ts'
import { allTokens } from '../../vault/tokens.ts'
import { isDamaged } from '../../vault/values.ts'
import { type Agreed, requireAgreed } from '../state/agreement.ts'

export type Judged = {
  row: BroughtToken
  finding: Finding
  /** The name that it has, or would have: by EBS's id where one is known to be its own, else by its value. */
  ref: string
  /** EBS's row of it. */
  listed: RegisteredEndpoint | null
  /** Its record, if there is one. */
  stored: StoredToken | null
  agreed: Agreed | null
}

type Known = {
  tokens: StoredToken[]
  checks: Map<string, StoredCheck>
  lists: Map<string, StoredRegistered>
}

/** A finding for each row, in their order. @throws {Failed} `relay_not_connected`, `vault_failed` */
export async function judgeRows(rows: readonly BroughtToken[]): Promise<Judged[]> {
  const [tokens, checks, lists] = await Promise.all([allTokens(), allChecks(), allRegistered()])
  const known = { tokens, checks, lists }
  return Promise.all(rows.map((row) => judge(row, rows, known)))
}

async function judge(row: BroughtToken, rows: readonly BroughtToken[], known: Known): Promise<Judged> {
  const { environment, type, value } = row
  const valueRef = await endpointRef(environment, type, value)
  const agreed = await agreedTo(environment)
  const list = known.lists.get(environment)
  const ofType = list?.unread.includes(type) ? [] : (list?.endpoints ?? []).filter((one) => one.type === type)
  const isRead = list !== undefined && !list.unread.includes(type)
  const listed = ofType.find((one) => one.valueRef === valueRef) ?? onlyNewId(row, rows, ofType, known)
  const ref = listed?.ref ?? valueRef
  const stored = known.tokens.find((token) => token.ref === ref || token.valueRef === valueRef) ?? null
  const isByValue = ofType.every((one) => one.valueRef !== undefined)
  const finding = (): Finding => {
    if (!agreed) return 'not-agreed'
    if (stored?.retired?.how === 'ended') return 'ended'
    if (stored && !stored.retired && !isDamaged(stored, known.checks.get(stored.ref))) return 'known'
    if (row.connection?.result === 'refused') return 'refused'
    if (row.connection?.result === 'accepted') return 'accepted'
    if (!isRead) return 'unread'
    if (listed) return 'listed'
    return isByValue ? 'not-listed' : 'untested'
  }
  return { row, finding: finding(), ref: stored?.ref ?? ref, listed, stored, agreed }
}

/**
 * EBS lists ids alone, and accepts the value: it belongs to the one id that no token here has, if there is just one, and one such
 * value.
 */
function onlyNewId(
  { environment, type, connection }: BroughtToken,
  rows: readonly BroughtToken[],
  ofType: RegisteredEndpoint[],
  { tokens }: Known,
): RegisteredEndpoint | null {
  if (connection?.result !== 'accepted') return null
  const others = rows.filter((one) => one.environment === environment && one.type === type)
  const fresh = ofType.filter((one) => one.valueRef === undefined && !tokens.some(({ ref }) => ref === one.ref))
  return others.length === 1 && fresh.length === 1 ? (fresh[0] ?? null) : null
}

async function agreedTo(environment: string): Promise<Agreed | null> {
  try {
    return await requireAgreed(environment)
  } catch (error) {
    const code = error instanceof Failed ? error.failure.code : null
    if (code === 'relay_not_agreed' || code === 'unknown_environment') return null
    throw error
  }
}
