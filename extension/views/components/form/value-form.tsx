/** A field for the value of an endpoint token: what was pasted does not stay in the page, whether it was the right one or not. */
import { t } from '../../../i18n/index.ts'
import { useWrongs } from '../../hooks/use-wrongs.ts'
import { ActionButton } from '../action-button.tsx'
import { Field } from './field.tsx'
import { SecretInput, typed } from './secret-input.tsx'

type Props = { label: string; busy: boolean; onValue: (value: string) => void }

export function ValueForm({ label, busy, onValue }: Props) {
  const { wrongs, judge } = useWrongs()
  const submit = (form: HTMLFormElement) => {
    const value = typed(form, 'value')
    if (!judge({ value: value.trim() ? '' : t().wrong.value })) return
    form.reset()
    onValue(value)
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
      <Field id="value" label={label} wrongs={wrongs} help={t().life.takeHelp}>
        {(field) => <SecretInput {...field} />}
      </Field>
      <div class="bar">
        <ActionButton type="submit" action="keep-value" busy={busy}>
          {t().life.takeButton}
        </ActionButton>
      </div>
    </form>
  )
}
