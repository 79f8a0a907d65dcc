/** What the panel is, in which environment, and who is signed in. */
import { browser } from 'wxt/browser'
import type { Overview } from '../overview.ts'
import { send } from '../ui/client.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Heading } from '../ui/heading.tsx'
import { t } from '../ui/i18n.ts'
import { Icon } from '../ui/icon.tsx'
import { useAction } from '../ui/use-action.ts'
import { EnvironmentChoice } from './environment-choice.tsx'
import { LockButton } from './lock-button.tsx'
import { User } from './user.tsx'

export function Header({ overview }: { overview: Overview }) {
  const { environments, environment, user } = overview
  const { busy, failure, run } = useAction()
  return (
    <header>
      <div class="bar">
        <Heading>{t().title}</Heading>
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
      <User key={environment} user={user}>
        <EnvironmentChoice
          environments={environments}
          environment={environment}
          busy={busy}
          onChoose={(id) => run(() => send('select-environment', { environment: id }))}
        />
      </User>
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
