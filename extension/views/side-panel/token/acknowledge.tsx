/** A drift that the admin knows: acknowledged with a reason, so that the badge counts what is new alone; or that taken back. */
import { useId } from 'preact/hooks'
import { WHY_MAX_CHARS } from '../../../contracts/token/acknowledgement.ts'
import type { TokenRow } from '../../../contracts/token/row.ts'
import { isBad } from '../../../contracts/token/status.ts'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Field } from '../../components/form/field.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { TimeAgo } from '../../components/time-ago.tsx'
import { resultOf } from '../../components/token/token-item.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { useWrongs } from '../../hooks/use-wrongs.ts'
import { send } from '../../lib/client.ts'

/** `user`: the one who is signed in to the token's environment; null: nobody is known to be, so a name is asked for. */
type Props = { token: TokenRow; user: string | null }

export function Acknowledge({ token, user }: Props) {
  if (!isBad(resultOf(token))) return null
  return token.acknowledged ? <Acknowledged token={token} /> : <Offer of={token.ref} user={user} />
}

function Acknowledged({ token: { ref, acknowledged } }: { token: TokenRow }) {
  const { busy, failure, run } = useAction()
  if (!acknowledged) return null
  const { at, by, why } = acknowledged
  const words = t().acknowledge
  return (
    <section data-acknowledged>
      <h2>{words.known}</h2>
      <p>{why}</p>
      <p class="secondary">
        {by} · <TimeAgo iso={at} />
      </p>
      <div class="bar">
        <ActionButton
          action="take-back"
          busy={busy}
          onClick={() =>
            run(
              () => send('token/unacknowledge', { ref }),
              () => words.takenBack,
            )
          }
        >
          {words.takeBack}
        </ActionButton>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </section>
  )
}

function Offer({ of: ref, user }: { of: string; user: string | null }) {
  const { busy, failure, run } = useAction()
  const { wrongs, judge } = useWrongs()
  const id = useId()
  const words = t().acknowledge
  const acknowledge = (form: HTMLFormElement) => {
    const typed = (name: string) => String(new FormData(form).get(name) ?? '').trim()
    const [why, name] = [typed('why'), typed('name')]
    const missing = { why: why ? '' : words.whyMissing, ...(user === null && { name: name ? '' : words.nameMissing }) }
    if (!judge(missing)) return
    run(
      () => send('token/acknowledge', { ref, why, name: user === null ? name : null }),
      () => words.known,
    )
  }
  return (
    <details class="fold" data-acknowledge>
      <summary>{words.offer}</summary>
      <form
        class="form"
        noValidate
        aria-describedby={id}
        onSubmit={(event) => {
          event.preventDefault()
          acknowledge(event.currentTarget)
        }}
      >
        <p id={id} class="secondary">
          {words.teach}
        </p>
        <Field id="why" label={words.why} wrongs={wrongs}>
          {(field) => <input {...field} required maxLength={WHY_MAX_CHARS} autocomplete="off" />}
        </Field>
        {user === null && (
          <Field id="name" label={words.name} wrongs={wrongs}>
            {(field) => <input {...field} required maxLength={WHY_MAX_CHARS} autocomplete="name" />}
          </Field>
        )}
        <div class="bar">
          <ActionButton type="submit" action="acknowledge" busy={busy}>
            {words.button}
          </ActionButton>
        </div>
        {failure && <FailureNotice failure={failure} />}
      </form>
    </details>
  )
}
