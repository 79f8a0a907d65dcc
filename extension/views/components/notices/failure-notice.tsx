/** A failure in words: the fault, whether anything exists in EBS now, and the next step; details folded. */
import type { Failure } from '../../../contracts/errors.ts'
import type { Kind } from '../../../i18n/en/wizard/life.ts'
import { t } from '../../../i18n/index.ts'
import { useSaid } from '../../hooks/use-said.ts'
import { Icon } from '../icon.tsx'
import { Quoted } from '../quoted.tsx'
import { FailureDetails } from './failure-details.tsx'

type Props = {
  failure: Failure
  /** The kind of work that failed: with it, the notice says what became of it in EBS. */
  doing?: Kind
  onRetry?: () => void
}

export function FailureNotice({ failure, doing, onRetry }: Props) {
  const { what, next } = t().failures[failure.code]
  const done = doing ? t().outcome.done[doing][failure.done] : ''
  useSaid([what, done, next].filter(Boolean).join(' '), 'assertive')
  return (
    <div class="notice" data-code={failure.code} data-done={failure.done}>
      <Icon name="alert" />
      <div>
        <p class="strong">
          <Quoted text={what} />
        </p>
        {done && <p>{done}</p>}
        <p>
          <Quoted text={next} />
        </p>
        {failure.subject && <p class="id subject">{failure.subject}</p>}
        <div class="bar">
          <FailureDetails failure={failure} />
          {onRetry && (
            <button type="button" class="small" data-action="retry" onClick={onRetry}>
              {t().tryAgain}
            </button>
          )}
        </div>
      </div>
    </div>
  )
}
