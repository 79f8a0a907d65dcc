/** The user who is signed in at EBS, and the way in and out. Before it stands the environment. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { AppState } from '../../../contracts/messages/app-state.ts'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { useSaid } from '../../hooks/use-said.ts'
import { send } from '../../lib/client.ts'

type Props = { user: AppState['user']; children: ComponentChildren }

export function User({ user, children }: Props) {
  const { busy, failure, run } = useAction()
  const [endedHereOnly, setEndedHereOnly] = useState(false)
  const signIn = async () => {
    setEndedHereOnly(false)
    await send('sign-in', {})
  }
  const signOut = async () => setEndedHereOnly(!(await send('sign-out', {})).revoked)
  useSaid(endedHereOnly && !user ? t().signedOutHere : null)
  return (
    <>
      <div class="bar secondary">
        {children}
        <span class="grow whole">{user ? user.name : t().notSignedIn}</span>
        <ActionButton
          class="link"
          action={user ? 'sign-out' : 'sign-in'}
          busy={busy}
          onClick={() => run(user ? signOut : signIn)}
        >
          {user ? t().signOut : t().signIn}
        </ActionButton>
      </div>
      {endedHereOnly && !user && <p class="secondary">{t().signedOutHere}</p>}
      {failure && <FailureNotice failure={failure} />}
    </>
  )
}
