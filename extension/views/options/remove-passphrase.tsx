/** Goes back to a vault that opens by itself. */

import { t } from '../../i18n/index.ts'
import { FailureNotice } from '../components/failure-notice.tsx'
import { PassphraseField, typed } from '../components/passphrase-field.tsx'
import { useAction } from '../hooks/use-action.ts'
import { send } from '../lib/client.ts'

export function RemovePassphrase() {
  const { busy, failure, run } = useAction()
  const words = t().protection
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        const current = typed(event.currentTarget, 'current-to-remove')
        run(() => send('lock/remove', { current }))
      }}
    >
      <p>{words.deviceTeach}</p>
      <PassphraseField id="current-to-remove" label={words.current} />
      <div class="bar">
        <button type="submit" data-action="remove-passphrase" disabled={busy}>
          {words.remove}
        </button>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </form>
  )
}
