/** For an endpoint token whose value is not on this computer: takes the value in, if it is the one that EBS has. */
import { send } from '../ui/client.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { t } from '../ui/i18n.ts'
import { useAction } from '../ui/use-action.ts'
import { ValueForm } from './value-form.tsx'

export function TakeValue({ of: ref }: { of: string }) {
  const { busy, failure, run } = useAction()
  return (
    <details class="fold">
      <summary data-action="take-value">{t().life.take}</summary>
      <ValueForm
        label={t().token.value}
        busy={busy}
        onValue={(value) => run(() => send('take-value', { ref, value }))}
      />
      {failure && <FailureNotice failure={failure} />}
    </details>
  )
}
