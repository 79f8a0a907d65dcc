/** In which sites of an environment the extension shows itself, each with leave of its own; it is taken back here too. */
import { browser } from 'wxt/browser'
import type { PageAccess } from '../../contracts/messages/app-state.ts'
import { matchPatternOf } from '../../contracts/pages/match-pattern.ts'
import { t } from '../../i18n/index.ts'
import { ActionButton } from '../components/action-button.tsx'
import { AskForPage, hostOf } from '../components/connection/page-access.tsx'
import { FailureNotice } from '../components/notices/failure-notice.tsx'
import { useAction } from '../hooks/use-action.ts'

export function PagesAccess({ pages }: { pages: PageAccess[] }) {
  if (pages.length === 0) return null
  return (
    <>
      {pages.map((page) => (
        <Access key={`${page.kind} ${page.origin}`} page={page} />
      ))}
      {pages.some(({ isGranted }) => !isGranted) && <p class="secondary">{t().page.why}</p>}
    </>
  )
}

function Access({ page }: { page: PageAccess }) {
  const action = useAction()
  const leave = () => action.run(() => browser.permissions.remove({ origins: [matchPatternOf(page.origin)] }))
  return (
    <>
      <div class="bar" data-page={page.kind} data-granted={page.isGranted}>
        <span class="grow">{t().page.at[page.kind](hostOf(page))}</span>
        {page.isGranted ? (
          <ActionButton class="small" action="leave-page" busy={action.busy} onClick={leave}>
            {t().page.leave}
            <span class="unseen">: {hostOf(page)}</span>
          </ActionButton>
        ) : (
          <AskForPage page={page} action={action} />
        )}
      </div>
      {action.failure && <FailureNotice failure={action.failure} />}
    </>
  )
}
