/** The relay that the company has settled, and why it does not answer. */
import type { AppState } from '../../../contracts/messages/app-state.ts'
import { ByPolicy } from '../notices/by-policy.tsx'
import { FailureNotice } from '../notices/failure-notice.tsx'

export function RelayByPolicy({ relay: { failure }, reload }: Pick<AppState, 'relay'> & { reload: () => void }) {
  return (
    <>
      <ByPolicy />
      {failure && <FailureNotice failure={failure} onRetry={reload} />}
    </>
  )
}
