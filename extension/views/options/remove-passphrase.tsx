/** Removes the passphrase, so that the vault opens automatically. */

import { t } from '../../i18n/index.ts'
import { ActionButton } from '../components/action-button.tsx'
import { PassphraseField } from '../components/form/passphrase-field.tsx'
import { typed } from '../components/form/secret-input.tsx'
import { FailureNotice } from '../components/notices/failure-notice.tsx'
import { useAction } from '../hooks/use-action.ts'
import { useWrongs } from '../hooks/use-wrongs.ts'
import { send } from '../lib/client.ts'

const FIELD = 'current-to-remove'

export function RemovePassphrase() {
  const { busy, failure, run } = useAction()
  const { wrongs, judge, atField } = useWrongs()
  const words = t().protection
  const submit = (form: HTMLFormElement) => {
    const current = typed(form, FIELD)
    if (!judge({ [FIELD]: current ? '' : t().wrong.passphrase })) return
    run(
      () => atField(FIELD, ['passphrase_wrong'], () => send('lock/remove', { current })),
      (done) => (done ? words.device : null),
    )
  }
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit(event.currentTarget)
      }}
    >
      <p>{words.deviceTeach}</p>
      <PassphraseField id={FIELD} label={words.current} wrongs={wrongs} />
      <div class="bar">
        <ActionButton type="submit" action="remove-passphrase" busy={busy}>
          {words.remove}
        </ActionButton>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </form>
  )
}
