/** Connects the extension to a relay: one address, and the permission to reach it, asked for from the click. */
import { useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { Failed, type Failure } from '../errors.ts'
import { matchPatternOf } from '../match-pattern.ts'
import { send } from './client.ts'
import { FailureNotice } from './failure-notice.tsx'
import { t } from './i18n.ts'
import { useAction } from './use-action.ts'

/** `failure`: why the relay that is known already does not answer. */
export function ConnectForm({ failure: before }: { failure: Failure | null }) {
  const [address, setAddress] = useState('')
  const { busy, failure, run } = useAction()
  const shown = failure ?? (before?.code === 'relay_not_connected' ? null : before)
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        const url = address.trim()
        // Asked before anything is awaited: the browser wants to see the click.
        const granted = URL.canParse(url) ? browser.permissions.request({ origins: [matchPatternOf(url)] }) : true
        run(async () => {
          if (!(await granted)) throw new Failed('permission_missing', { subject: url })
          await send('connect-relay', { url })
        })
      }}
    >
      <div class="field">
        <label for="relay">{t().connect.label}</label>
        <input
          id="relay"
          type="url"
          required
          value={address}
          placeholder={t().connect.example}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="relay-help"
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <p id="relay-help" class="secondary">
          {t().connect.permission}
        </p>
      </div>
      <div class="bar">
        <button type="submit" class="main" data-action="connect" disabled={busy}>
          {t().connect.button}
        </button>
        <span class="secondary" role="status">
          {busy ? t().connect.trying : ''}
        </span>
      </div>
      {shown && <FailureNotice failure={shown} />}
    </form>
  )
}
