/** What the panel is, in which environment, and who is signed in. */
import { browser } from 'wxt/browser'
import type { Overview } from '../messages.ts'
import { send } from '../ui/client.ts'
import { EnvironmentPill } from '../ui/environment-pill.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Heading } from '../ui/heading.tsx'
import { t } from '../ui/i18n.ts'
import { Icon } from '../ui/icon.tsx'
import { useAction } from '../ui/use-action.ts'
import { LockButton } from './lock-button.tsx'
import { User } from './user.tsx'

export function Header({ overview }: { overview: Overview }) {
  const { environments, environment, user } = overview
  const { busy, failure, run } = useAction()
  const current = environments.find(({ id }) => id === environment)
  const isOnly = environments.length === 1
  return (
    <header>
      <div class="bar">
        <Heading>{t().title}</Heading>
        {!isOnly && (
          <select
            aria-label={t().environment}
            value={environment ?? ''}
            disabled={busy}
            onChange={(event) => {
              const wanted = event.currentTarget.value
              run(() => send('select-environment', { environment: wanted }))
            }}
          >
            {environments.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
        {current &&
          (isOnly ? (
            <EnvironmentPill environment={current} />
          ) : (
            <span class={`pill ${current.kind}`}>{t().kind[current.kind]}</span>
          ))}
        <button
          type="button"
          class="plain"
          title={t().settings}
          aria-label={t().settings}
          onClick={() => browser.runtime.openOptionsPage()}
        >
          <Icon name="gear" />
        </button>
        <HelpButton />
        <LockButton lock={overview.lock} />
      </div>
      <User key={environment} user={user} />
      {failure && <FailureNotice failure={failure} />}
    </header>
  )
}

function HelpButton() {
  return (
    <a
      class="plain"
      href="/help.html"
      target="_blank"
      title={t().help.title}
      aria-label={t().help.title}
      rel="noopener"
    >
      <Icon name="help" />
    </a>
  )
}
