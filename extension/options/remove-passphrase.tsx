/** Goes back to a vault that opens by itself. */
import { send } from '../ui/client.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { t } from '../ui/i18n.ts'
import { PassphraseField, typed } from '../ui/passphrase-field.tsx'
import { useAction } from '../ui/use-action.ts'

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
