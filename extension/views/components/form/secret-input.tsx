/** A field for a passphrase or a value. The typed text is in no state and, while it is typed, in no accessibility tree. */
import type { FieldAttributes } from './field.tsx'

/**
 * No browser may offer to keep it: then the profile would hold what opens the vault. Chromium's password manager has no
 * access to pages of extensions. Firefox's has, and offers to keep what is typed into a password field whatever `autocomplete`
 * says; a field for text it leaves alone. Proved by passphrase-kept.test.ts in test/attacks/extension and test/attacks/firefox.
 * In Firefox the field itself therefore holds bullets alone, and the text is kept beside it.
 */
export function SecretInput(field: FieldAttributes) {
  if (!import.meta.env.FIREFOX) return <input {...field} type="password" autocomplete="new-password" required />
  return (
    <input
      {...field}
      type="text"
      class="masked"
      autocomplete="off"
      autocapitalize="none"
      spellcheck={false}
      required
      onInput={(event) => conceal(event.currentTarget, event.isComposing)}
    />
  )
}

const BULLET = '•'
/** The text of each field that shows bullets for it. */
const texts = new WeakMap<HTMLInputElement, string>()

/** The text in a field of a form, by the field's name; also that of a field that shows bullets for it. */
export function typed(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name) as HTMLInputElement | null
  return field?.value ? (texts.get(field) ?? field.value) : ''
}

/** Puts a text into such a field. */
export function fillIn(field: HTMLInputElement, text: string): void {
  texts.set(field, text)
  field.value = import.meta.env.FIREFOX ? BULLET.repeat(text.length) : text
}

function conceal(field: HTMLInputElement, isComposing: boolean): void {
  // An accent that is being composed would be lost. Until it is, the style masks it.
  if (isComposing) return
  const caret = field.selectionEnd ?? field.value.length
  fillIn(field, edited(texts.get(field) ?? '', field.value, caret))
  field.setSelectionRange(caret, caret)
}

/**
 * The text after an edit, from what the field shows then: bullets for what was there before, and what was typed or pasted.
 * @param shown up to the caret, leading bullets are the text's own beginning; behind the caret, all are its end
 */
export function edited(text: string, shown: string, caret: number): string {
  const added = shown.slice(0, caret).replace(new RegExp(`^${BULLET}+`), '')
  const behind = shown.length - caret
  return text.slice(0, caret - added.length) + added + text.slice(text.length - behind)
}
