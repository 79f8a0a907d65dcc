/** A field for the value of an endpoint token: what was pasted does not stay in the page, whether it was the right one or not. */
import { useState } from 'preact/hooks'
import { bareValue, hasUsualShape } from '../../../../shared/endpoint.ts'
import { t } from '../../../i18n/index.ts'
import { useSaid } from '../../hooks/use-said.ts'
import { useWrongs } from '../../hooks/use-wrongs.ts'
import { ActionButton } from '../action-button.tsx'
import { Field } from './field.tsx'
import { SecretInput, typed } from './secret-input.tsx'

type Props = { label: string; busy: boolean; onValue: (value: string) => void }

const UNUSUAL = 'value-unusual'

/** EBS promises no shape of a value, so an unusual one is warned of before it is sent, and never refused. */
const isUnusual = (value: string): boolean => value.trim() !== '' && !hasUsualShape(bareValue(value))

export function ValueForm({ label, busy, onValue }: Props) {
  const { wrongs, judge } = useWrongs()
  const [warns, setWarns] = useState(false)
  useSaid(warns ? t().life.unusual : null)
  const submit = (form: HTMLFormElement) => {
    const value = typed(form, 'value')
    if (!judge({ value: value.trim() ? '' : t().wrong.value })) return
    form.reset()
    setWarns(false)
    onValue(value)
  }
  return (
    <form
      class="form"
      noValidate
      onInput={(event) => setWarns(isUnusual(typed(event.currentTarget, 'value')))}
      onSubmit={(event) => {
        event.preventDefault()
        submit(event.currentTarget)
      }}
    >
      <Field
        id="value"
        label={label}
        wrongs={wrongs}
        help={t().life.takeHelp}
        describedBy={warns ? UNUSUAL : undefined}
      >
        {(field) => <SecretInput {...field} />}
      </Field>
      {warns && (
        <p id={UNUSUAL} class="notice calm">
          {t().life.unusual}
        </p>
      )}
      <div class="bar">
        <ActionButton type="submit" action="keep-value" busy={busy}>
          {t().life.takeButton}
        </ActionButton>
      </div>
    </form>
  )
}
