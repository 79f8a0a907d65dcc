/** The form that takes a backup in, and says what became of what is in it. */
import { useState } from 'preact/hooks'
import { Failed } from '../../contracts/errors.ts'
import type { Reply } from '../../contracts/messages.ts'
import { BACKUP_MAX_BYTES } from '../../contracts/setting-options.ts'
import { t } from '../../i18n/index.ts'
import { ActionButton } from '../components/action-button.tsx'
import { FailureNotice } from '../components/failure-notice.tsx'
import { Field } from '../components/field.tsx'
import { PassphraseField } from '../components/passphrase-field.tsx'
import { typed } from '../components/secret-input.tsx'
import { useAction } from '../hooks/use-action.ts'
import { useWrongs } from '../hooks/use-wrongs.ts'
import { announce } from '../lib/announcer.ts'
import { send } from '../lib/client.ts'

export function RestoreBackup() {
  const { busy, failure, run } = useAction()
  const [result, setResult] = useState<Reply<'vault/restore'> | null>(null)
  const { wrongs, judge, atField } = useWrongs()
  const submit = (form: HTMLFormElement) => {
    const file = new FormData(form).get('backup-file')
    const passphrase = typed(form, 'restore-passphrase')
    setResult(null)
    const isChosen = file instanceof File && file.name !== ''
    const isWell = judge({
      'backup-file': isChosen ? '' : t().wrong.file,
      'restore-passphrase': passphrase ? '' : t().wrong.passphrase,
    })
    if (!isWell || !isChosen) return
    run(() =>
      atField('restore-passphrase', 'passphrase_wrong', async () => {
        // Before it is read into memory.
        if (file.size > BACKUP_MAX_BYTES) throw new Failed('backup_too_large')
        const restored = await send('vault/restore', { passphrase, text: await file.text() })
        setResult(restored)
        form.reset()
        announce(wordsOf(restored))
      }),
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
      <Field id="backup-file" label={t().backup.file} wrongs={wrongs}>
        {(field) => <input {...field} type="file" accept=".jwe,.json,application/json" required />}
      </Field>
      <PassphraseField id="restore-passphrase" label={t().backup.own} wrongs={wrongs} />
      <div class="bar">
        <ActionButton type="submit" action="restore-backup" busy={busy}>
          {t().backup.take}
        </ActionButton>
        {result && (
          <span class="good" data-restored={result.restored}>
            {wordsOf(result)}
          </span>
        )}
      </div>
      {failure && <FailureNotice failure={failure} />}
    </form>
  )
}

/** The line says, beside the restored tokens, how many no list shows: the list may be empty. */
function wordsOf({ restored, known, leftOut, hidden }: Reply<'vault/restore'>): string {
  const words = t().backup.restored(restored, known, leftOut)
  return hidden > 0 ? `${words} ${t().backup.hidden(restored + known - hidden, hidden)}` : words
}
