/** Which endpoint token the wizard speaks of. */
import type { Environment } from '../../shared/environment.ts'
import { typeName } from '../ui/token-item.tsx'
import type { Intent } from '../wizard/state.ts'

export function Subject({ intent, environment }: { intent: Intent; environment: Environment | undefined }) {
  return (
    <p class="secondary subject-line">
      {intent.description} · {typeName(environment, intent.type)}
    </p>
  )
}
