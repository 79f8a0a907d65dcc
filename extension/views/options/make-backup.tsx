/** The form that makes a backup: its passphrase is typed twice, or suggested and shown once. A slip would close the file for good. */
import { useState } from 'preact/hooks'
import type { Reply } from '../../contracts/messages/table.ts'
import { PASSPHRASE_MIN } from '../../contracts/settings/options.ts'
import { t } from '../../i18n/index.ts'
import { ActionButton } from '../components/action-button.tsx'
import { PassphraseField } from '../components/form/passphrase-field.tsx'
import { fillIn, typed } from '../components/form/secret-input.tsx'
import { FailureNotice } from '../components/notices/failure-notice.tsx'
import { useAction } from '../hooks/use-action.ts'
import { useWrongs } from '../hooks/use-wrongs.ts'
import { announce } from '../lib/announcer.ts'
import { send } from '../lib/client.ts'
import { saveFile } from '../lib/save-file.ts'
import { suggestPassphrase } from '../lib/suggest-passphrase.ts'

const FIRST = 'backup-passphrase'
const AGAIN = 'backup-again'

export function MakeBackup() {
  const { busy, failure, run } = useAction()
  const { wrongs, judge } = useWrongs()
  const [suggested, setSuggested] = useState<string | null>(null)
  const [saved, setSaved] = useState<Pick<Reply<'vault/backup'>, 'tokens' | 'leftOut'> | null>(null)
  const words = saved && t().backup.saved(saved.tokens, saved.leftOut)
  const suggest = (form: HTMLFormElement) => {
    const passphrase = suggestPassphrase()
    for (const name of [FIRST, AGAIN]) fillIn(form.elements.namedItem(name) as HTMLInputElement, passphrase)
    judge({})
    setSuggested(passphrase)
    announce(t().backup.suggested)
  }
  const submit = (form: HTMLFormElement) => {
    const passphrase = typed(form, FIRST)
    setSaved(null)
    const isWell = judge({
      [FIRST]: passphrase.length < PASSPHRASE_MIN ? t().protection.short(PASSPHRASE_MIN) : '',
      [AGAIN]: passphrase === typed(form, AGAIN) ? '' : t().protection.unequal,
    })
    if (!isWell) return
    run(
      async () => {
        const { name, text, ...counts } = await send('vault/backup', { passphrase })
        saveFile(name, text, 'application/jose')
        form.reset()
        setSuggested(null)
        setSaved(counts)
        return counts
      },
      ({ tokens, leftOut }) => t().backup.saved(tokens, leftOut),
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
      <PassphraseField id={FIRST} label={t().backup.own} wrongs={wrongs} help={t().protection.rule(PASSPHRASE_MIN)} />
      <PassphraseField id={AGAIN} label={t().backup.again} wrongs={wrongs} />
      <button
        type="button"
        class="link start"
        data-action="suggest-passphrase"
        onClick={(event) => event.currentTarget.form && suggest(event.currentTarget.form)}
      >
        {t().backup.suggest}
      </button>
      {suggested && (
        <div class="notice">
          <div>
            <p>
              <code data-suggested>{suggested}</code>
            </p>
            <p>{t().backup.suggested}</p>
          </div>
        </div>
      )}
      <div class="bar">
        <ActionButton type="submit" action="make-backup" busy={busy}>
          {t().backup.save}
        </ActionButton>
        {saved && (
          <span class="good" data-saved={saved.tokens}>
            {words}
          </span>
        )}
      </div>
      {failure && <FailureNotice failure={failure} />}
    </form>
  )
}
