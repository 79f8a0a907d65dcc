/** Corrects one row: its environment, its type and its texts; another value may be pasted, and none is shown. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Environment } from '../../../shared/environment.ts'
import { TEXT_NAMES } from '../../contracts/token/texts.ts'
import { t } from '../../i18n/index.ts'
import { Field } from '../components/form/field.tsx'
import { SecretInput, typed } from '../components/form/secret-input.tsx'
import { TextFields } from '../components/form/text-fields.tsx'
import { typeName } from '../components/token/token-item.tsx'
import type { Written } from './read-table.ts'
import type { Row } from './rows.ts'

type Props = {
  row: Row
  environments: readonly Environment[]
  /** With what the row says now; null: as before. */
  onDone: (written: Written | null) => void
}

export function RowForm({ row: { line, written, token }, environments, onDone }: Props) {
  const [texts, setTexts] = useState<Written>({
    ...written,
    environment: token?.environment ?? written.environment,
    type: token?.type ?? written.type,
  })
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('select')?.focus(), [])
  const change = (name: keyof Written, text: string) => setTexts((all) => ({ ...all, [name]: text }))
  const environment = environments.find(({ id }) => id === texts.environment)
  return (
    <form
      ref={form}
      class="form"
      noValidate
      data-mending={line}
      onSubmit={(event) => {
        event.preventDefault()
        const value = typed(event.currentTarget, 'row-value')
        onDone({ ...texts, value: value || written.value })
      }}
    >
      <Choice
        id="row-environment"
        label={t().environment}
        value={environment?.id ?? ''}
        options={environments.map(({ id, name }) => [id, name])}
        onChoose={(id) => change('environment', id)}
      />
      <Choice
        id="row-type"
        label={t().describe.type}
        value={environment?.types.some(({ id }) => id === texts.type) ? texts.type : ''}
        options={(environment?.types ?? []).map(({ id }) => [id, typeName(environment, id)])}
        onChoose={(id) => change('type', id)}
      />
      <Field id="row-value" label={t().adopt.value} help={t().adopt.valueHelp}>
        {(field) => <SecretInput {...field} />}
      </Field>
      <TextFields names={TEXT_NAMES} texts={texts} onChange={change} />
      <div class="bar">
        <button type="submit" data-action="apply">
          {t().adopt.apply}
        </button>
        <button type="button" class="link" onClick={() => onDone(null)}>
          {t().cancel}
        </button>
      </div>
    </form>
  )
}

type ChoiceProps = {
  id: string
  label: string
  /** Empty: none of them. */
  value: string
  options: (readonly [string, string])[]
  onChoose: (value: string) => void
}

function Choice({ id, label, value, options, onChoose }: ChoiceProps) {
  return (
    <Field id={id} label={label}>
      {(field) => (
        <select {...field} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
          <option value="" disabled>
            {t().describe.choose}
          </option>
          {options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
