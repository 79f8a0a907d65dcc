/** Asks the browser for leave to show ourselves in one site: that one alone, from a click, and what for is said before. */
import { browser } from 'wxt/browser'
import type { PageAccess } from '../../../contracts/messages/app-state.ts'
import { matchPatternOf } from '../../../contracts/pages/match-pattern.ts'
import { t } from '../../../i18n/index.ts'
import type { Action } from '../../hooks/use-action.ts'
import { send } from '../../lib/client.ts'
import { ActionButton } from '../action-button.tsx'

/** To be called before anything is awaited in the click: the browser wants to see it. */
function askForPage({ origin }: PageAccess, { run }: Action): void {
  const asked = browser.permissions.request({ origins: [matchPatternOf(origin)] })
  run(async () => {
    if (await asked) await send('page/answered', { origin })
  })
}

type Props = { page: PageAccess; action: Action }

export function AskForPage({ page, action }: Props) {
  return (
    <ActionButton class="small" action="page-access" busy={action.busy} onClick={() => askForPage(page, action)}>
      {t().page.show}
      <span class="unseen">: {hostOf(page)}</span>
    </ActionButton>
  )
}

/** The host of a site, with its port: the name under which an admin knows it. */
export const hostOf = ({ origin }: PageAccess): string => new URL(origin).host
