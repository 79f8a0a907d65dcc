/** Fields for the texts of a token: one for each name, with its limits and its help. */
import * as v from 'valibot'
import { TEXT_MAX, type TextName, TokenTexts } from '../../../contracts/token/texts.ts'
import { t } from '../../../i18n/index.ts'
import type { Wrongs } from '../../hooks/use-wrongs.ts'
import { Field, type FieldAttributes } from './field.tsx'

type Props = {
  names: readonly TextName[]
  texts: TokenTexts
  wrongs?: Wrongs
  onChange: (name: TextName, text: string) => void
}

/** The id of the field for this text, under which a form says what is wrong in it. */
export const idOf = (name: TextName): string => `text-${name}`

export function TextFields({ names, texts, wrongs = {}, onChange }: Props) {
  return names.map((name) => (
    <Field key={name} id={idOf(name)} label={t().about.labels[name]} help={t().about.helps[name]} wrongs={wrongs}>
      {(field) => <Control name={name} field={field} text={texts[name]} onInput={(text) => onChange(name, text)} />}
    </Field>
  ))
}

type ControlProps = { name: TextName; field: FieldAttributes; text: string; onInput: (text: string) => void }

function Control({ name, field, text, onInput }: ControlProps) {
  const typed = {
    ...field,
    value: text,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  }
  if (name === 'rotateBy') return <input {...typed} type="date" />
  const limited = { ...typed, maxLength: TEXT_MAX[name], autocomplete: 'off' as const }
  if (name === 'note') return <textarea {...limited} rows={3} />
  return <input {...limited} aria-required={name === 'description'} />
}

/** The mistake in a description, as a sentence; empty if there is none. */
export function complaintAbout(description: string): string {
  if (v.safeParse(TokenTexts.description, description).success) return ''
  return description.trim() ? t().describe.unprintable : t().describe.missing
}
