/** The environment in which one works: a pill, and where there are several, one to choose by. */
import type { AppState } from '../../../contracts/messages/app-state.ts'
import { t } from '../../../i18n/index.ts'
import { EnvironmentPill, nameWithKind } from '../../components/environment-pill.tsx'

type Props = Pick<AppState, 'environments' | 'environment'> & { busy: boolean; onChoose: (id: string) => void }

export function EnvironmentChoice({ environments, environment, busy, onChoose }: Props) {
  const current = environments.find(({ id }) => id === environment)
  if (environments.length <= 1) return current ? <EnvironmentPill environment={current} /> : null
  return (
    <select
      class={`pill ${current?.kind ?? ''}`}
      aria-label={t().environment}
      value={environment ?? ''}
      aria-busy={busy}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {environments.map((each) => (
        <option key={each.id} value={each.id}>
          {nameWithKind(each)}
        </option>
      ))}
    </select>
  )
}
