/** The environments of the relay that are left out, each with the field that is wrong, and who can mend it. */
import type { AppState } from '../../../contracts/messages/app-state.ts'
import { t } from '../../../i18n/index.ts'
import { Icon } from '../icon.tsx'

export function FaultyEnvironments({ faulty }: Pick<AppState, 'faulty'>) {
  if (faulty.length === 0) return null
  return (
    <div class="notice" data-faulty={faulty.length}>
      <Icon name="alert" />
      <div>
        {faulty.map(({ id, at }) => (
          <p key={id + at}>{t().noEnvironment.faulty(id, at)}</p>
        ))}
        <p>{t().noEnvironment.operatorMends}</p>
      </div>
    </div>
  )
}
