/** On top of a token's page when it was just made: what became of it, in one line; and why, where it is not verified. */
import { type Comparison, overall } from '../../../../shared/checks.ts'
import type { Failure } from '../../../contracts/errors.ts'
import type { TokenRow } from '../../../contracts/token/row.ts'
import type { Ending } from '../../../contracts/wizard/state.ts'
import { t } from '../../../i18n/index.ts'
import { Icon } from '../../components/icon.tsx'
import { FailureDetails } from '../../components/notices/failure-details.tsx'
import { Unconfirmed } from '../wizard/revoked.tsx'

export const CREATED_ID = 'created'

const TONES: Record<Comparison | 'unchecked', string> = {
  match: 'good',
  differs: '',
  missing: '',
  'nothing-to-compare': 'calm',
  unchecked: 'calm',
}

type Props = {
  token: TokenRow
  replaces: boolean
  /** The replaced one works on, until its plan ends it. */
  keepsOld: boolean
  /** The fate of the replaced token, as far as it was seen. */
  old: Ending | undefined
  /** Whether the relay has a call that revokes. */
  canRevoke: boolean
  failure: Failure | null
}

export function Created({ token, replaces, keepsOld, old, canRevoke, failure }: Props) {
  const found = token.verification?.parameters.map(({ result }) => result)
  const result = found ? overall(found) : 'unchecked'
  return (
    <>
      <div
        id={CREATED_ID}
        class={`notice ${TONES[result]}`}
        {...(failure && { 'data-code': failure.code, 'data-done': failure.done })}
      >
        <Icon name={result === 'match' ? 'check' : 'alert'} />
        <div>
          <p class="strong">{replaces && !keepsOld && result === 'match' ? t().life.replaced : t().done[result]}</p>
          {keepsOld && <p>{t().replacement.prepared}</p>}
          {replaces && !keepsOld && <p>{old === 'ended' ? t().life.replacedNext : t().life.replacedOpen}</p>}
          {failure && (
            <>
              <p>
                {t().failures[failure.code].what} {t().done.checkLater}
              </p>
              <FailureDetails failure={failure} />
            </>
          )}
        </div>
      </div>
      {old && old !== 'ended' && <Unconfirmed found={old} canRevoke={canRevoke} isOld />}
    </>
  )
}
