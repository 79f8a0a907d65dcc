/** The first passphrase, or another one. */
import { useState } from 'preact/hooks'
import { PASSPHRASE_MIN } from '../../../contracts/setting-options.ts'
import { t } from '../../../i18n/index.ts'
import { useAction } from '../../hooks/use-action.ts'
import { send } from '../../lib/client.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { PassphraseField, typed } from '../passphrase-field.tsx'

export function SetPassphrase({ change }: { change: boolean }) {
  const { busy, failure, run } = useAction()
  const [wrong, setWrong] = useState('')
  const [isDone, setDone] = useState(false)
  const words = t().protection
  const submit = (form: HTMLFormElement) => {
    const passphrase = typed(form, 'fresh')
    const found = passphrase.length < PASSPHRASE_MIN ? words.short(PASSPHRASE_MIN) : ''
    const unequal = passphrase === typed(form, 'repeat') ? '' : words.unequal
    setWrong(found || unequal)
    setDone(false)
    if (found || unequal) return
    const current = change ? typed(form, 'current') : null
    run(async () => {
      await send('lock/set', { current, passphrase })
      form.reset()
      setDone(true)
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
      {change ? <PassphraseField id="current" label={words.current} /> : <p>{words.early}</p>}
      <PassphraseField id="fresh" label={words.fresh} describedBy="passphrase-rule" />
      <PassphraseField id="repeat" label={words.repeat} />
      <p id="passphrase-rule" class="secondary">
        {words.rule(PASSPHRASE_MIN)}
      </p>
      <div class="bar">
        <button type="submit" class="main" data-action="set-passphrase" disabled={busy}>
          {change ? words.change : words.set}
        </button>
        <span role="status" class={wrong ? 'bad' : 'good'}>
          {wrong || (isDone ? words.done : '')}
        </span>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </form>
  )
}
