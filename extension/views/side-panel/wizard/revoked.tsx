/** How a revocation came out: what was seen, and what is left to do where the token may still work. */
import type { ComponentChildren } from 'preact'
import type { WizardState } from '../../../contracts/wizard/state.ts'
import { t } from '../../../i18n/index.ts'
import { Content } from '../../components/content.tsx'
import { Icon } from '../../components/icon.tsx'
import { useSaid } from '../../hooks/use-said.ts'

type Props = {
  state: Extract<WizardState, { step: 'revoked' | 'unconfirmed' }>
  /** Whether the relay has a call that revokes. */
  canRevoke: boolean
  onBack: () => void
  children: ComponentChildren
}

export function Revoked({ state, canRevoke, onBack, children }: Props) {
  const revoked = state.step === 'revoked' && (state.tested ? t().life.revokedTested : t().life.revokedUntested)
  useSaid(revoked || null)
  return (
    <div class="column">
      <Content>
        {children}
        {state.step === 'revoked' ? (
          <div class="notice good" data-ending="ended">
            <Icon name="check" />
            <p>{revoked}</p>
          </div>
        ) : (
          <Unconfirmed found={state.found} canRevoke={canRevoke} />
        )}
      </Content>
      <footer>
        <button type="button" class="apart main" data-action="close" onClick={onBack}>
          {t().backToList}
        </button>
      </footer>
    </div>
  )
}

type UnconfirmedProps = {
  found: 'still-accepted' | 'not-seen'
  canRevoke: boolean
  /** It is the one that a new one took the place of. */
  isOld?: boolean
}

/** The token may still open EBS: says so, and who can end it. */
export function Unconfirmed({ found, canRevoke, isOld = false }: UnconfirmedProps) {
  const words = t().life.unconfirmed[found]
  useSaid(isOld ? words.old : words.what, 'assertive')
  return (
    <div class="notice" data-ending={found}>
      <Icon name="alert" />
      <div>
        <p class="strong">{isOld ? words.old : words.what}</p>
        <p>{canRevoke ? t().life.leftAtEbs : t().life.leftInPortal}</p>
      </div>
    </div>
  )
}
