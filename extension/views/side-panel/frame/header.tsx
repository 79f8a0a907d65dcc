/** The panel's title, the environment that it shows, and the signed-in user. */
import { browser } from 'wxt/browser'
import type { AppState } from '../../../contracts/messages/app-state.ts'
import { t } from '../../../i18n/index.ts'
import { Heading } from '../../components/heading.tsx'
import { Icon } from '../../components/icon.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { send } from '../../lib/client.ts'
import { LockButton } from '../lock/lock-button.tsx'
import { EnvironmentChoice } from './environment-choice.tsx'
import { User } from './user.tsx'

export function Header({ appState }: { appState: AppState }) {
  const { environments, environment, user } = appState
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
        <LockButton lock={appState.lock} />
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
