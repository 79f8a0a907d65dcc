/** The relay answers and offers nothing: which of two reasons it is, and who can mend it. */
import type { AppState } from '../../../contracts/messages/app-state.ts'
import { t } from '../../../i18n/index.ts'
import { useSaid } from '../../hooks/use-said.ts'
import { Icon } from '../icon.tsx'

type Props = Pick<AppState, 'policy'> & { reload: () => void }

export function NoEnvironment({ policy: { environments: named }, reload }: Props) {
  const words = t().noEnvironment
  useSaid(words.title, 'assertive')
  return (
    <div class="notice" data-none={named ? 'policy' : 'relay'}>
      <Icon name="alert" />
      <div>
        <p class="strong">{words.title}</p>
        <p>{named ? words.policy(named.join(', ')) : words.operator}</p>
        <div class="bar">
          <button type="button" class="small" onClick={reload}>
            {t().tryAgain}
          </button>
        </div>
      </div>
    </div>
  )
}

/** Connected, and there is nothing to choose from. */
export const offersNothing = ({ relay, environments }: Pick<AppState, 'relay' | 'environments'>): boolean =>
  relay.url !== null && relay.failure === null && environments.length === 0
