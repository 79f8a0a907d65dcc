/** For an endpoint token whose value is not on this computer: takes the value in, if it is the one that EBS has. */
import { send } from '../ui/client.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { t } from '../ui/i18n.ts'
import { typed } from '../ui/passphrase-field.tsx'
import { useAction } from '../ui/use-action.ts'

export function TakeValue({ of: ref }: { of: string }) {
  const { busy, failure, run } = useAction()
  return (
    <details class="fold">
      <summary data-action="take-value">{t().life.take}</summary>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          const value = typed(event.currentTarget, 'value')
          // What was pasted does not stay in the page, whether it was the right one or not.
          event.currentTarget.reset()
          run(() => send('take-value', { ref, value }))
        }}
      >
        <div class="field">
          <label for="value">{t().token.value}</label>
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
        {failure && <FailureNotice failure={failure} />}
      </form>
    </details>
  )
}
