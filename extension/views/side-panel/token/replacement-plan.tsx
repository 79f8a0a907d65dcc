/** The four steps of a replacement where EBS keeps both tokens, on the pages of both: what was seen, what the admin says, and when. */
import { useState } from 'preact/hooks'
import { overall } from '../../../../shared/checks.ts'
import type { AppState } from '../../../contracts/messages/app-state.ts'
import { dayOf } from '../../../contracts/token/days.ts'
import { isRetireDue, type PlanChange, type Replacement, type Tick } from '../../../contracts/token/replacement.ts'
import type { TokenRow } from '../../../contracts/token/row.ts'
import { dayText, exactTime, t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { tokenName } from '../../components/token/token-item.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { send } from '../../lib/client.ts'
import { go } from '../frame/navigation.ts'

type Props = { plan: Replacement; of: TokenRow; appState: AppState }

export function ReplacementPlan({ plan, of: { ref }, appState: { tokens, environments } }: Props) {
  const action = useAction()
  const words = t().replacement
  const isOld = ref === plan.oldRef
  const made = tokens.find((one) => one.ref === plan.newRef)
  const other = tokens.find((one) => one.ref === (isOld ? plan.newRef : plan.oldRef))
  const change = (wanted: PlanChange) =>
    action.run(() => send('replacement/change', { ref: plan.newRef, change: wanted }))
  const name =
    other &&
    tokenName(
      other,
      environments.find(({ id }) => id === other.environment),
    )
  return (
    <section data-plan={isOld ? 'old' : 'new'} {...(isRetireDue(plan, Date.now()) && { 'data-due': 'retire' })}>
      <h2>{words.title}</h2>
      <p>{isOld ? words.teachOld : words.teachNew}</p>
      {name !== undefined && (
        <button
          type="button"
          class="link start"
          data-action="open-other"
          onClick={() => go({ view: 'token', ref: isOld ? plan.newRef : plan.oldRef })}
        >
          {isOld ? words.openNew(name) : words.openOld(name)}
        </button>
      )}
      <ol class="plan">
        <Prepared token={made} />
        <Ticked step="handedOver" plan={plan} change={change} />
        <Ticked step="switched" plan={plan} change={change} />
        <Retire plan={plan} change={change} />
      </ol>
      {action.failure && <FailureNotice failure={action.failure} />}
      <ActionButton
        class="link start"
        action="keep-both"
        busy={action.busy}
        onClick={() => change({ what: 'keep-both' })}
      >
        {words.keepBoth}
      </ActionButton>
    </section>
  )
}

/** The new token is there; whether EBS holds for it what it should is said by its last check. */
function Prepared({ token }: { token: TokenRow | undefined }) {
  const words = t().replacement
  const { createdAt = null, verification = null } = token ?? {}
  const result = verification && overall(verification.parameters.map((one) => one.result))
  const isVerified = result === 'match' || result === 'nothing-to-compare'
  return (
    <li data-plan-step="prepared" data-done={isVerified}>
      <p class="plan-step">
        <Icon name={isVerified ? 'check' : 'alert'} />
        <span class="strong">{words.steps.prepared}</span>
      </p>
      {createdAt && <p class="secondary">{words.made(exactTime(createdAt))}</p>}
      <p class="secondary">
        {verification
          ? `${t().results[result ?? 'missing']} · ${exactTime(verification.checkedAt)}`
          : t().results.unchecked}
      </p>
    </li>
  )
}

type TickedProps = { step: Tick; plan: Replacement; change: (wanted: PlanChange) => void }

function Ticked({ step, plan, change }: TickedProps) {
  const words = t().replacement
  const at = plan[step]
  const seen = step === 'handedOver' ? plan.seen : null
  const help = `plan-${step}`
  return (
    <li data-plan-step={step} data-done={at !== null}>
      <label class="check">
        <input
          type="checkbox"
          id={`tick-${step}`}
          checked={at !== null}
          aria-describedby={help}
          onChange={(event) => change({ what: 'tick', step, done: event.currentTarget.checked })}
        />
        <span class="strong">{words.steps[step]}</span>
      </label>
      <div id={help} class="secondary">
        {at && <p>{words.ticked(exactTime(at))}</p>}
        {seen && (
          <p data-seen={seen.event}>
            {t().history.events[seen.event]} · {exactTime(seen.at)}
          </p>
        )}
        {!at && <p>{words.help[step]}</p>}
      </div>
    </li>
  )
}

type RetireProps = { plan: Replacement; change: (wanted: PlanChange) => void }

/** Leads to the page that asks before it revokes: nothing is ended by itself, on no day. */
function Retire({ plan, change }: RetireProps) {
  const words = t().replacement
  const [day, setDay] = useState(plan.retireOn ?? '')
  const isDue = isRetireDue(plan, Date.now())
  return (
    <li data-plan-step="retire">
      <p class="plan-step">
        <Icon name={isDue ? 'alert' : 'dot'} />
        <span class="strong">{words.steps.retire}</span>
      </p>
      {plan.retireOn && (
        <p class="secondary" data-retire-on={plan.retireOn}>
          {isDue ? words.due(dayText(plan.retireOn)) : words.reminds(dayText(plan.retireOn))}
        </p>
      )}
      <div class="field">
        <label for="retire-on">{words.retireOn}</label>
        <input
          type="date"
          id="retire-on"
          value={day}
          // A day that has passed stays what was chosen, and is no mistake.
          min={[day, dayOf(new Date())].filter(Boolean).sort()[0]}
          onChange={(event) => {
            const chosen = event.currentTarget.value
            setDay(chosen)
            change({ what: 'retire-on', day: chosen || null })
          }}
        />
      </div>
      <div class="bar">
        <button
          type="button"
          class="bad"
          data-action="retire"
          onClick={() => go({ view: 'revoke', ref: plan.oldRef, successor: plan.newRef })}
        >
          {words.retireNow}
        </button>
      </div>
    </li>
  )
}
