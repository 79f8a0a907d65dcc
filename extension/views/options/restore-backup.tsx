/** The form that takes a backup in, and says what became of what is in it. */
import { useState } from 'preact/hooks'
import { Failed } from '../../contracts/errors.ts'
import type { Reply } from '../../contracts/messages.ts'
import { BACKUP_MAX_BYTES } from '../../contracts/setting-options.ts'
import { t } from '../../i18n/index.ts'
import { FailureNotice } from '../components/failure-notice.tsx'
import { PassphraseField, typed } from '../components/passphrase-field.tsx'
import { useAction } from '../hooks/use-action.ts'
import { send } from '../lib/client.ts'

export function RestoreBackup() {
  const { busy, failure, run } = useAction()
  const [result, setResult] = useState<Reply<'vault/restore'> | null>(null)
  const submit = (form: HTMLFormElement) => {
    const file = new FormData(form).get('backup-file')
    if (!(file instanceof File)) return
    setResult(null)
    run(async () => {
      // Before it is read into memory.
      if (file.size > BACKUP_MAX_BYTES) throw new Failed('backup_too_large')
      const passphrase = typed(form, 'restore-passphrase')
      setResult(await send('vault/restore', { passphrase, text: await file.text() }))
      form.reset()
    })
  }
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        submit(event.currentTarget)
      }}
    >
      <div class="field">
        <label for="backup-file">{t().backup.file}</label>
        <input id="backup-file" name="backup-file" type="file" accept=".jwe,.json,application/json" required />
      </div>
      <PassphraseField id="restore-passphrase" label={t().backup.own} />
      <div class="bar">
        <button type="submit" data-action="restore-backup" disabled={busy}>
          {t().backup.take}
        </button>
        <span role="status" class="good" data-restored={result?.restored}>
          {result ? wordsOf(result) : ''}
        </span>
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
