/** One field for a passphrase. What is typed stays in the field: it is read when the form is sent, and is nobody's state. */
type Props = { id: string; label: string; fresh?: boolean; describedBy?: string; invalid?: boolean }

export function PassphraseField({ id, label, fresh = false, describedBy, invalid = false }: Props) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={id}
        type="password"
        required
        autocomplete={fresh ? 'new-password' : 'current-password'}
        aria-describedby={describedBy}
        aria-invalid={invalid}
      />
    </div>
  )
}

/** What was typed into the fields of a form, by their names. */
export const typed = (form: HTMLFormElement, name: string): string => String(new FormData(form).get(name) ?? '')
