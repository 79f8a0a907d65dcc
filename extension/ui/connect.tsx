/** Connects the extension to a relay: one address, and the permission to reach it, asked for from the click. */
import { useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { Failed, type Failure } from '../errors.ts'
import { send } from './client.ts'
import { FailureNotice } from './failure-notice.tsx'
import { Heading } from './heading.tsx'
import { t } from './i18n.ts'
import { useAction } from './use-action.ts'

export function Connect({ failure: before }: { failure: Failure | null }) {
  const [address, setAddress] = useState('')
  const { busy, failure, run } = useAction()
  const shown = failure ?? (before?.code === 'relay_not_connected' ? null : before)
  return (
    <form
      class="column"
      onSubmit={(event) => {
        event.preventDefault()
        const origins = matchOf(address)
        // Asked before anything is awaited: the browser wants to see the click.
        const granted = origins ? browser.permissions.request({ origins: [origins] }) : Promise.resolve(true)
        run(async () => {
          if (!(await granted)) throw new Failed('permission_missing', { subject: address })
          await send('connect-relay', { url: address.trim() })
        })
      }}
    >
      <div class="content">
        <Heading>{t().connect.title}</Heading>
        <p>{t().connect.teach}</p>
        <div class="field">
          <label for="relay">{t().connect.label}</label>
          <input
            id="relay"
            type="url"
            required
            value={address}
            placeholder={t().connect.example}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
        </div>
        <p class="secondary">{t().connect.permission}</p>
        {shown && <FailureNotice failure={shown} />}
      </div>
      <footer>
        <span />
        <button type="submit" class="main" data-action="connect" disabled={busy}>
          {t().connect.button}
        </button>
      </footer>
    </form>
  )
}

/** Match patterns know no ports: a grant is for a host. */
function matchOf(address: string): string | null {
  if (!URL.canParse(address.trim())) return null
  const { protocol, hostname } = new URL(address.trim())
  return `${protocol}//${hostname}/*`
}
