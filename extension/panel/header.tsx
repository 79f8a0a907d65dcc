/** What the panel is, in which environment, and who is signed in. */
import { browser } from 'wxt/browser'
import type { Overview } from '../messages.ts'
import { send } from '../ui/client.ts'
import { t } from '../ui/i18n.ts'
import { Icon } from '../ui/icon.tsx'
import { useAction } from '../ui/use-action.ts'

export function Header({ overview }: { overview: Overview }) {
  const { environments, environment } = overview
  const current = environments.find(({ id }) => id === environment)
  return (
    <header>
      <div class="bar">
        <h1>{t().title}</h1>
        {environments.length > 1 ? (
          <select
            aria-label={t().environment}
            value={environment ?? ''}
            onChange={(event) => send('select-environment', { environment: event.currentTarget.value })}
          >
            {environments.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        ) : null}
        {current && (
          <span class={`pill ${current.kind}`}>{environments.length > 1 ? t().kind[current.kind] : current.name}</span>
        )}
        <button
          type="button"
          class="plain"
          title={t().settings}
          aria-label={t().settings}
          onClick={() => browser.runtime.openOptionsPage()}
        >
          <Icon name="gear" />
        </button>
      </div>
      <User overview={overview} />
    </header>
  )
}

function User({ overview: { user } }: { overview: Overview }) {
  const { busy, run } = useAction()
  return (
    <p class="bar secondary">
      <span class="grow">{user ? t().signedInAs(user.name) : t().notSignedIn}</span>
      {user ? (
        <button
          type="button"
          class="link"
          data-action="sign-out"
          disabled={busy}
          onClick={() => run(() => send('sign-out', {}))}
        >
          {t().signOut}
        </button>
      ) : (
        <button
          type="button"
          class="link"
          data-action="sign-in"
          disabled={busy}
          onClick={() => run(() => send('sign-in', {}))}
        >
          {t().signIn}
        </button>
      )}
    </p>
  )
}
