/** The environment in which one works: a pill, and where there are several, one to choose by. */
import type { AppState } from '../../../contracts/app-state.ts'
import { t } from '../../../i18n/index.ts'
import { EnvironmentPill } from '../../components/environment-pill.tsx'

type Props = Pick<AppState, 'environments' | 'environment'> & { busy: boolean; onChoose: (id: string) => void }

export function EnvironmentChoice({ environments, environment, busy, onChoose }: Props) {
  const current = environments.find(({ id }) => id === environment)
  if (environments.length <= 1) return current ? <EnvironmentPill environment={current} /> : null
  return (
    <select
      class={`pill ${current?.kind ?? ''}`}
      aria-label={t().environment}
      title={current && t().kind[current.kind]}
      value={environment ?? ''}
      disabled={busy}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {environments.map(({ id, name, kind }) => (
        <option key={id} value={id}>
          {named(name, t().kind[kind])}
        </option>
      ))}
    </select>
  )
}

/** A name that says what kind it is needs no more. */
const named = (name: string, kind: string) =>
  name.toLowerCase().includes(kind.toLowerCase()) ? name : t().kindOf(name, kind)
