/** The form that makes a backup: its passphrase is typed twice, or suggested and shown once. A slip would close the file for good. */
import { useState } from 'preact/hooks'
import type { Reply } from '../../contracts/messages.ts'
import { PASSPHRASE_MIN } from '../../contracts/setting-options.ts'
import { t } from '../../i18n/index.ts'
import { FailureNotice } from '../components/failure-notice.tsx'
import { PassphraseField, typed } from '../components/passphrase-field.tsx'
import { useAction } from '../hooks/use-action.ts'
import { send } from '../lib/client.ts'
import { saveFile } from '../lib/save-file.ts'
import { suggestPassphrase } from '../lib/suggest-passphrase.ts'

const FIRST = 'backup-passphrase'
const AGAIN = 'backup-again'
const field = (form: HTMLFormElement, name: string) => form.elements.namedItem(name) as HTMLInputElement

type Wrong = { name: string; words: string }

export function MakeBackup() {
  const { busy, failure, run } = useAction()
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const [suggested, setSuggested] = useState<string | null>(null)
  const [saved, setSaved] = useState<Pick<Reply<'vault/backup'>, 'tokens' | 'leftOut'> | null>(null)
  const suggest = (form: HTMLFormElement) => {
    const passphrase = suggestPassphrase()
    for (const name of [FIRST, AGAIN]) field(form, name).value = passphrase
    setWrong(null)
    setSuggested(passphrase)
  }
  const submit = (form: HTMLFormElement) => {
    const passphrase = typed(form, FIRST)
    const found = wrongIn(passphrase, typed(form, AGAIN))
    setWrong(found)
    setSaved(null)
    if (found) return field(form, found.name).focus()
    run(async () => {
      const { name, text, ...counts } = await send('vault/backup', { passphrase })
      saveFile(name, text, 'application/jose')
      form.reset()
      setSuggested(null)
      setSaved(counts)
    })
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
      <PassphraseField
        id={FIRST}
        label={t().backup.own}
        invalid={wrong?.name === FIRST}
        describedBy="backup-rule backup-wrong"
      />
      <PassphraseField id={AGAIN} label={t().backup.again} invalid={wrong?.name === AGAIN} describedBy="backup-wrong" />
      <p id="backup-rule" class="secondary">
        {t().protection.rule(PASSPHRASE_MIN)}
      </p>
      <button
        type="button"
        class="link start"
        data-action="suggest-passphrase"
        onClick={(event) => event.currentTarget.form && suggest(event.currentTarget.form)}
      >
        {t().backup.suggest}
      </button>
      {suggested && (
        <div class="notice" role="status">
          <div>
            <p>
              <code data-suggested>{suggested}</code>
            </p>
            <p>{t().backup.suggested}</p>
          </div>
        </div>
      )}
      <div class="bar">
        <button type="submit" data-action="make-backup" disabled={busy}>
          {t().backup.save}
        </button>
        <span id="backup-wrong" role="status" class={wrong ? 'bad' : 'good'} data-saved={saved?.tokens}>
          {wrong?.words ?? (saved ? t().backup.saved(saved.tokens, saved.leftOut) : '')}
        </span>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </form>
  )
}

/** The first mistake in the typed passphrases, with the field that has it; null: none. */
function wrongIn(passphrase: string, again: string): Wrong | null {
  if (passphrase.length < PASSPHRASE_MIN) return { name: FIRST, words: t().protection.short(PASSPHRASE_MIN) }
  return passphrase === again ? null : { name: AGAIN, words: t().protection.unequal }
}
