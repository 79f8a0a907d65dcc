/** Takes a backup in: first it says what that would do, then the admin decides, then it says what became of what is in it. */
import { useRef, useState } from 'preact/hooks'
import { Failed } from '../../contracts/errors.ts'
import type { Reply, Request } from '../../contracts/messages/table.ts'
import { BACKUP_MAX_BYTES } from '../../contracts/settings/options.ts'
import { t } from '../../i18n/index.ts'
import { ActionButton } from '../components/action-button.tsx'
import { Field } from '../components/form/field.tsx'
import { PassphraseField } from '../components/form/passphrase-field.tsx'
import { typed } from '../components/form/secret-input.tsx'
import { FailureNotice } from '../components/notices/failure-notice.tsx'
import { useAction } from '../hooks/use-action.ts'
import { useWrongs } from '../hooks/use-wrongs.ts'
import { send } from '../lib/client.ts'
import { BackupPreview } from './backup-preview.tsx'

export function RestoreBackup() {
  const { busy, failure, run } = useAction()
  const [preview, setPreview] = useState<Reply<'vault/preview'> | null>(null)
  const [result, setResult] = useState<Reply<'vault/restore'> | null>(null)
  const { wrongs, judge, atField } = useWrongs()
  const form = useRef<HTMLFormElement>(null)
  const look = () => {
    setResult(null)
    setPreview(null)
    const given = read(form.current)
    const isWell = judge({
      'backup-file': given.file ? '' : t().wrong.file,
      'restore-passphrase': given.passphrase ? '' : t().wrong.passphrase,
    })
    if (!isWell) return
    run(() =>
      atField('restore-passphrase', ['passphrase_wrong'], async () =>
        setPreview(await send('vault/preview', await requestOf(given))),
      ),
    )
  }
  const restore = async () => {
    const counts = await send('vault/restore', await requestOf(read(form.current)))
    form.current?.reset()
    setPreview(null)
    setResult(counts)
    return counts
  }
  return (
    <form
      class="form"
      ref={form}
      noValidate
      // Another file, or another passphrase: what was said of the former does not hold.
      onInput={() => setPreview(null)}
      onSubmit={(event) => {
        event.preventDefault()
        look()
      }}
    >
      <Field id="backup-file" label={t().backup.file} wrongs={wrongs}>
        {(field) => <input {...field} type="file" accept=".jwe,.json,application/json" required />}
      </Field>
      <PassphraseField id="restore-passphrase" label={t().backup.own} wrongs={wrongs} />
      <div class="bar">
        <ActionButton type="submit" action="preview-backup" busy={busy}>
          {t().backup.preview.button}
        </ActionButton>
        {result && (
          <span class="good" data-restored={result.restored}>
            {wordsOf(result)}
          </span>
        )}
      </div>
      {preview && (
        <BackupPreview preview={preview}>
          <ActionButton action="restore-backup" class="main" busy={busy} onClick={() => run(restore, wordsOf)}>
            {t().backup.take}
          </ActionButton>
        </BackupPreview>
      )}
      {failure && <FailureNotice failure={failure} />}
    </form>
  )
}

type Given = { file: File | null; passphrase: string }

function read(form: HTMLFormElement | null): Given {
  const file = form && new FormData(form).get('backup-file')
  return {
    file: file instanceof File && file.name !== '' ? file : null,
    passphrase: form ? typed(form, 'restore-passphrase') : '',
  }
}

/** @throws {Failed} `backup_too_large` before the file is read into memory */
async function requestOf({ file, passphrase }: Given): Promise<Request<'vault/restore'>> {
  if (file && file.size > BACKUP_MAX_BYTES) throw new Failed('backup_too_large')
  return { passphrase, text: (await file?.text()) ?? '' }
}

/** The line says, beside the restored tokens, how many no list shows: the list may be empty. */
function wordsOf({ restored, known, leftOut, hidden }: Reply<'vault/restore'>): string {
  const words = t().backup.restored(restored, known, leftOut)
  return hidden > 0 ? `${words} ${t().backup.hidden(restored + known - hidden, hidden)}` : words
}
