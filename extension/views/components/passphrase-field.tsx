/** One field for a passphrase. The typed text stays in the field and in no state: it is read when the form is sent. */
type Props = { id: string; label: string; describedBy?: string; invalid?: boolean }

/**
 * No browser may offer to keep it: then the profile would hold what opens the vault. Chromium's password manager has no
 * access to pages of extensions. Firefox's has, and offers to keep what is typed into a password field whatever `autocomplete`
 * says; a field for text, masked, it leaves alone, and with `off` it keeps nothing of that for its history of forms or its
 * sessions either. Proved by test/e2e/passphrase-kept.test.ts and test/e2e/firefox/passphrase-kept.test.ts.
 */
export function PassphraseField({ id, label, describedBy, invalid = false }: Props) {
  const field = { id, name: id, required: true, 'aria-describedby': describedBy, 'aria-invalid': invalid }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {import.meta.env.FIREFOX ? (
        <input {...field} type="text" class="masked" autocomplete="off" autocapitalize="none" spellcheck={false} />
      ) : (
        <input {...field} type="password" autocomplete="new-password" />
      )}
    </div>
  )
}

/** The text in a field of a form, by the field's name. */
export const typed = (form: HTMLFormElement, name: string): string => String(new FormData(form).get(name) ?? '')
