/** Which environment this is: red where it counts. */
import type { Environment } from '../../../shared/environment.ts'
import { t } from '../../i18n/index.ts'

export function EnvironmentPill({ environment: { name, kind } }: { environment: Environment }) {
  return (
    <span class={`pill ${kind}`} title={t().kind[kind]}>
      {name}
    </span>
  )
}
