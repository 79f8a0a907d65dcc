/** Offers to show the extension in a page of EBS or the Cloud Store too, until the admin has answered. */
import type { AppState, PageAccess } from '../../../contracts/messages/app-state.ts'
import { t } from '../../../i18n/index.ts'
import { useAction } from '../../hooks/use-action.ts'
import { send } from '../../lib/client.ts'
import { ActionButton } from '../action-button.tsx'
import { Icon } from '../icon.tsx'
import { AskForPage, hostOf } from './page-access.tsx'

type Props = { appState: AppState; kind: PageAccess['kind'] }

export function PageOffer({ appState: { pages, environment }, kind }: Props) {
  const action = useAction()
  const page = pages.find((one) => one.offer && one.kind === kind && one.environment === environment)
  if (!page) return null
  return (
    <div class="notice calm" data-offer={kind}>
      <Icon name="plug" />
      <div>
        <p class="strong">{t().page.offer[kind](hostOf(page))}</p>
        <p class="secondary">{t().page.why}</p>
        <div class="bar">
          <AskForPage page={page} action={action} />
          <ActionButton
            class="small"
            action="not-in-page"
            busy={action.busy}
            onClick={() => action.run(() => send('page/answered', { origin: page.origin }))}
          >
            {t().page.notNow}
          </ActionButton>
        </div>
      </div>
    </div>
  )
}
