/** Which endpoint token the wizard speaks of. */
import type { Environment } from '../../../../shared/environment.ts'
import type { Intent } from '../../../contracts/wizard/state.ts'
import { typeName } from '../../components/token/token-item.tsx'

export function Caption({ intent, environment }: { intent: Intent; environment: Environment | undefined }) {
  return (
    <p class="secondary subject-line">
      {intent.description} · {typeName(environment, intent.type)}
    </p>
  )
}
