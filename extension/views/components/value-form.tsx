/** A field for the value of an endpoint token: what was pasted does not stay in the page, whether it was the right one or not. */
import { t } from '../../i18n/index.ts'
import { typed } from './passphrase-field.tsx'

type Props = { label: string; busy: boolean; onValue: (value: string) => void }

export function ValueForm({ label, busy, onValue }: Props) {
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        const value = typed(event.currentTarget, 'value')
        event.currentTarget.reset()
        onValue(value)
      }}
    >
      <div class="field">
        <label for="value">{label}</label>
        {/* No password field: the browser would offer to keep it. */}
        <input
          id="value"
          name="value"
          class="masked"
          required
          autocomplete="off"
          spellcheck={false}
          aria-describedby="value-help"
        />
        <p id="value-help" class="secondary">
          {t().life.takeHelp}
        </p>
      </div>
      <div class="bar">
        <button type="submit" data-action="keep-value" disabled={busy}>
          {t().life.takeButton}
        </button>
      </div>
    </form>
  )
}
