/** Before the first answer of the background: quiet at first, then that it takes a moment, or why there is none. */

import { t } from '../../../i18n/index.ts'
import type { Known } from '../../hooks/use-app-state.ts'
import { Content } from '../content.tsx'
import { FailureNotice } from './failure-notice.tsx'

export function Waiting({ known: { failure, reload } }: { known: Known }) {
  return (
    <main data-view="loading" aria-busy={!failure}>
      <h1 class="unseen">{t().title}</h1>
      <Content>
        {failure ? <FailureNotice failure={failure} onRetry={reload} /> : <p class="late muted">{t().loading}</p>}
      </Content>
    </main>
  )
}
