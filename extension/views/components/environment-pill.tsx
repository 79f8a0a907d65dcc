/** Which environment this is, and of which kind: in words, and red where it counts. */
import type { Environment } from '../../../shared/environment.ts'
import { t } from '../../i18n/index.ts'

export function EnvironmentPill({ environment }: { environment: Environment }) {
  return <span class={`pill ${environment.kind}`}>{nameWithKind(environment)}</span>
}

/** "Head office · Production". A name that says what kind it is needs no more. */
export function nameWithKind({ name, kind }: Pick<Environment, 'name' | 'kind'>): string {
  const word = t().kind[kind]
  return name.toLowerCase().includes(word.toLowerCase()) ? name : t().kindOf(name, word)
}
