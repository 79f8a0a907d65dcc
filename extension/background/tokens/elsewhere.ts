/** The endpoint tokens of the vault that no list shows, because nothing that is offered here is theirs. They are kept, and named. */
import type { Environment } from '../../../shared/environment.ts'
import type { ElsewhereReason, ElsewhereToken } from '../../contracts/token/elsewhere.ts'
import { allRegistered } from '../../vault/registered.ts'
import type { StoredToken } from '../../vault/schema.ts'
import { namelessRecords } from '../../vault/tokens.ts'
import { policy } from '../state/policy.ts'
import { storedEnvironments } from '../state/storage-items.ts'
import { knownTokens } from './inventory.ts'

type Placed = Pick<StoredToken, 'ref' | 'environment' | 'ebsOrigin' | 'description' | 'type' | 'retired'>

/**
 * The tokens of the vault that are left beside the rows of the list: together they are every token of the vault.
 * @param shown the refs of the rows
 */
export async function elsewhereTokens(
  stored: readonly Placed[],
  shown: ReadonlySet<string>,
  environments: readonly Environment[],
): Promise<ElsewhereToken[]> {
  const { environments: allowed } = await policy()
  const reasonOf = ({ environment }: Placed): ElsewhereReason => {
    if (!environment) return 'torn'
    if (environments.some(({ id }) => id === environment)) return 'another-ebs'
    return allowed && !allowed.includes(environment) ? 'policy' : 'not-offered'
  }
  return stored
    .filter(({ ref }) => !shown.has(ref))
    .map((token) => {
      const { ref, environment, ebsOrigin, description, type, retired } = token
      return { ref, environment, ebsOrigin, name: description || type || ref, retired, reason: reasonOf(token) }
    })
}

/** The records that name no token, by their keys. */
export async function namelessTokens(): Promise<ElsewhereToken[]> {
  const keys = await namelessRecords()
  return keys.map((key) => ({ ref: key, name: key, environment: '', ebsOrigin: '', retired: null, reason: 'torn' }))
}

/** Finds, among tokens that are not in the vault yet, those that no list would show. */
export async function wouldBeElsewhere(tokens: readonly Omit<Placed, 'retired'>[]): Promise<ElsewhereToken[]> {
  const [offered, registered] = await Promise.all([storedEnvironments.get(), allRegistered()])
  const isListed = ({ ref, environment }: Pick<Placed, 'ref' | 'environment'>) =>
    registered.get(environment)?.endpoints.some((one) => one.ref === ref)
  const isShown = (token: Omit<Placed, 'retired'>) =>
    offered.some(
      ({ id, ebsOrigin }) => id === token.environment && (['', ebsOrigin].includes(token.ebsOrigin) || isListed(token)),
    )
  const shown = new Set(tokens.filter(isShown).map(({ ref }) => ref))
  return elsewhereTokens(
    tokens.map((token) => ({ ...token, retired: null })),
    shown,
    offered,
  )
}

/** How many of these no list shows. */
export async function countElsewhere(refs: readonly string[]): Promise<number> {
  const [known, offered] = await Promise.all([knownTokens(null), storedEnvironments.get()])
  const isOffered = (environment: string) => offered.some(({ id }) => id === environment)
  const shown = new Set(known.filter(({ environment }) => isOffered(environment)).map(({ ref }) => ref))
  return refs.filter((ref) => !shown.has(ref)).length
}
