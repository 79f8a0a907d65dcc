/** Connects the extension to a relay: one address, and the permission to reach it, asked for from the click. */
import { useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { Failed, type Failure } from '../../../contracts/errors.ts'
import { matchPatternOf } from '../../../contracts/pages/match-pattern.ts'
import { relayOriginOf } from '../../../contracts/settings/relay-address.ts'
import { t } from '../../../i18n/index.ts'
import { useAction } from '../../hooks/use-action.ts'
import { useWrongs } from '../../hooks/use-wrongs.ts'
import { send } from '../../lib/client.ts'
import { ActionButton } from '../action-button.tsx'
import { Field } from '../form/field.tsx'
import { FailureNotice } from '../notices/failure-notice.tsx'

/**
 * Judges the address, asks the browser, connects. To be called before anything is awaited in the click: the browser wants to
 * see it.
 * @returns the rest of the work; it throws why it could not be done
 */
export function connectTo(address: string): () => Promise<unknown> {
  try {
    const url = relayOriginOf(address)
    const asked = browser.permissions.request({ origins: [matchPatternOf(url)] })
    return async () => {
      if (!(await asked)) throw new Failed('permission_missing', { subject: url })
      await send('connect-relay', { url })
    }
  } catch (error) {
    return () => Promise.reject(error)
  }
}

type Props = {
  /** Why the relay that is known already does not answer. */
  failure: Failure | null
  /** How many endpoint tokens are kept here. */
  kept: number
  /** The company's settings may still come, and name the relay. */
  policyDue: boolean
}

export function ConnectForm({ policyDue, ...props }: Props) {
  if (!policyDue) return <Form {...props} />
  return (
    <p class="muted" data-policy-due>
      {t().policy.awaited}
    </p>
  )
}

/** The failures that the admin mends in the field. */
const OF_THE_ADDRESS = [
  'relay_address_invalid',
  'relay_address_credentials',
  'relay_address_path',
  'https_required',
] as const

function Form({ failure: before, kept }: Omit<Props, 'policyDue'>) {
  const [address, setAddress] = useState('')
  const { busy, failure, run } = useAction()
  const { wrongs, judge, atField } = useWrongs()
  const shown = failure ?? (before?.code === 'relay_not_connected' ? null : before)
  const submit = () => {
    if (!judge({ relay: address.trim() ? '' : t().wrong.address })) return
    const work = connectTo(address)
    run(() => atField('relay', OF_THE_ADDRESS, work))
  }
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Field id="relay" label={t().connect.label} help={t().connect.permission} wrongs={wrongs}>
        {(field) => (
          <input
            {...field}
            type="url"
            required
            value={address}
            placeholder={t().connect.example}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class="secondary">{t().connect.trusted}</p>
      {kept > 0 && (
        <p class="notice calm" data-kept={kept}>
          {t().connect.kept(kept)}
        </p>
      )}
      <div class="bar">
        <ActionButton type="submit" class="main" action="connect" busy={busy}>
          {t().connect.button}
        </ActionButton>
        <span class="secondary">{busy ? t().connect.trying : ''}</span>
      </div>
      {shown && <FailureNotice failure={shown} />}
    </form>
  )
}
