/** A backup of the vault as one sealed file, and taking one in. */
import { useState } from 'preact/hooks'
import type { Reply } from '../messages.ts'
import { send } from '../ui/client.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { t } from '../ui/i18n.ts'
import { PassphraseField, typed } from '../ui/passphrase-field.tsx'
import { saveFile } from '../ui/save-file.ts'
import { useAction } from '../ui/use-action.ts'
import { PASSPHRASE_MIN } from '../vault-words.ts'

export function Backup() {
  return (
    <>
      <p>{t().backup.teach}</p>
      <details class="fold">
        <summary>{t().backup.make}</summary>
        <Make />
      </details>
      <details class="fold">
        <summary>{t().backup.restore}</summary>
        <Restore />
      </details>
    </>
  )
}

function Make() {
  const { busy, failure, run } = useAction()
  const [isShort, setShort] = useState(false)
  const submit = (form: HTMLFormElement) => {
    const passphrase = typed(form, 'backup-passphrase')
    setShort(passphrase.length < PASSPHRASE_MIN)
    if (passphrase.length < PASSPHRASE_MIN) return
    run(async () => {
      const { name, text } = await send('vault/backup', { passphrase })
      saveFile(name, text, 'application/json')
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
      <PassphraseField id="backup-passphrase" label={t().backup.own} fresh describedBy="backup-rule" />
      <p id="backup-rule" class={isShort ? 'bad' : 'secondary'} role="status">
        {t().protection.rule(PASSPHRASE_MIN)}
      </p>
      <div class="bar">
        <button type="submit" data-action="make-backup" disabled={busy}>
          {t().backup.save}
        </button>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </form>
  )
}

function Restore() {
  const { busy, failure, run } = useAction()
  const [result, setResult] = useState<Reply<'vault/restore'> | null>(null)
  const submit = (form: HTMLFormElement) => {
    const file = new FormData(form).get('backup-file')
    if (!(file instanceof File)) return
    setResult(null)
    run(async () => {
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
        <input id="backup-file" name="backup-file" type="file" accept=".json,application/json" required />
      </div>
      <PassphraseField id="restore-passphrase" label={t().backup.own} />
      <div class="bar">
        <button type="submit" data-action="restore-backup" disabled={busy}>
          {t().backup.take}
        </button>
        <span role="status" class="good" data-restored={result?.restored}>
          {result ? t().backup.restored(result.restored, result.known) : ''}
        </span>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </form>
  )
}
