/** For an endpoint token whose value is not on this computer: takes the value in, if it is the one that EBS has. */

import { t } from '../../../i18n/index.ts'
import { ValueForm } from '../../components/form/value-form.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { send } from '../../lib/client.ts'

export function ImportValue({ of: ref }: { of: string }) {
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
