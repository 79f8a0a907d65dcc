/** Fields for the texts of a token: one for each name, with its limits and its help. */
import * as v from 'valibot'
import { TEXT_MAX, type TextName, TokenTexts } from '../../contracts/token-texts.ts'
import { t } from '../../i18n/index.ts'

type Props = {
  names: readonly TextName[]
  texts: TokenTexts
  onChange: (name: TextName, text: string) => void
}

export function TextFields({ names, texts, onChange }: Props) {
  return names.map((name) => (
    <div key={name} class="field">
      <label for={`text-${name}`}>{t().about.labels[name]}</label>
      <Field name={name} text={texts[name]} onInput={(text) => onChange(name, text)} />
      <p id={`text-${name}-help`} class="secondary">
        {t().about.helps[name]}
      </p>
    </div>
  ))
}

type FieldProps = { name: TextName; text: string; onInput: (text: string) => void }

function Field({ name, text, onInput }: FieldProps) {
  const field = {
    id: `text-${name}`,
    value: text,
    'aria-describedby': `text-${name}-help`,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  }
  if (name === 'rotateBy') return <input {...field} type="date" />
  const typed = { ...field, maxLength: TEXT_MAX[name], autocomplete: 'off' as const }
  if (name === 'note') return <textarea {...typed} rows={3} />
  if (name !== 'description') return <input {...typed} />
  return <input {...typed} aria-required="true" ref={(input) => input?.setCustomValidity(complaintAbout(text))} />
}

/** The browser's complaint beside a description; empty if nothing is wrong. */
export function complaintAbout(description: string): string {
  if (v.safeParse(TokenTexts.description, description).success) return ''
  return description.trim() ? t().describe.unprintable : t().describe.missing
}
