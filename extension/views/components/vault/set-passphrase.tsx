/** The first passphrase, or another one. */
import { useState } from 'preact/hooks'
import { PASSPHRASE_MIN } from '../../../contracts/settings/options.ts'
import { t } from '../../../i18n/index.ts'
import { useAction } from '../../hooks/use-action.ts'
import { useWrongs } from '../../hooks/use-wrongs.ts'
import { send } from '../../lib/client.ts'
import { ActionButton } from '../action-button.tsx'
import { PassphraseField } from '../form/passphrase-field.tsx'
import { typed } from '../form/secret-input.tsx'
import { FailureNotice } from '../notices/failure-notice.tsx'

export function SetPassphrase({ change }: { change: boolean }) {
  const { busy, failure, run } = useAction()
  const { wrongs, judge, atField } = useWrongs()
  const [isDone, setDone] = useState(false)
  const words = t().protection
  const submit = (form: HTMLFormElement) => {
    const passphrase = typed(form, 'fresh')
    const current = change ? typed(form, 'current') : null
    setDone(false)
    const isWell = judge({
      current: current === '' ? t().wrong.passphrase : '',
      fresh: passphrase.length < PASSPHRASE_MIN ? words.short(PASSPHRASE_MIN) : '',
      repeat: passphrase === typed(form, 'repeat') ? '' : words.unequal,
    })
    if (!isWell) return
    run(
      () =>
        atField('current', ['passphrase_wrong'], async () => {
          await send('lock/set', { current, passphrase })
          form.reset()
          setDone(true)
        }),
      (done) => (done ? words.done : null),
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
      {change ? <PassphraseField id="current" label={words.current} wrongs={wrongs} /> : <p>{words.early}</p>}
      <PassphraseField id="fresh" label={words.fresh} wrongs={wrongs} help={words.rule(PASSPHRASE_MIN)} />
      <PassphraseField id="repeat" label={words.repeat} wrongs={wrongs} />
      <div class="bar">
        <ActionButton type="submit" class="main" action="set-passphrase" busy={busy}>
          {words.save}
        </ActionButton>
        {isDone && <span class="good">{words.done}</span>}
      </div>
      {failure && <FailureNotice failure={failure} />}
    </form>
  )
}
