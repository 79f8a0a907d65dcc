/** One endpoint token: its value on a click, what EBS has beside what it should have, and whether its key works. */
import { useState } from 'preact/hooks'
import type { Overview, Reply } from '../messages.ts'
import { send } from '../ui/client.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { exactTime, t } from '../ui/i18n.ts'
import { Icon } from '../ui/icon.tsx'
import { TimeAgo } from '../ui/time-ago.tsx'
import { TitleBar } from '../ui/title-bar.tsx'
import { resultOf, tokenName, typeName } from '../ui/token-item.tsx'
import { useAction } from '../ui/use-action.ts'
import { VerificationTable } from '../ui/verification-table.tsx'
import type { WizardState } from '../wizard/state.ts'
import { go } from './place.ts'
import { Value } from './value.tsx'

type Created = Extract<WizardState, { step: 'done' }>

export function Token({ overview, refOf, created }: { overview: Overview; refOf: string; created?: Created }) {
  const checking = useAction()
  const testing = useAction()
  const [connection, setConnection] = useState<Reply<'test-connection'> | null>(null)
  const token = overview.tokens.find(({ ref }) => ref === refOf)
  const back = () => {
    if (created) send('wizard/close', {}).catch(() => undefined)
    go({ view: 'list' })
  }
  if (!token) {
    return (
      <main data-view="token">
        <TitleBar title={t().title} onBack={back} />
        <p class="content">{t().failures.unknown_token.what}</p>
      </main>
    )
  }
  const environment = overview.environments.find(({ id }) => id === token.environment)
  const result = resultOf(token)
  const failure = checking.failure ?? testing.failure
  return (
    <main data-view="token" {...(created && { 'data-step': 'done' })}>
      <TitleBar title={tokenName(token, environment)} onBack={back}>
        {environment && <span class={`pill ${environment.kind}`}>{environment.name}</span>}
      </TitleBar>
      <div class="content">
        {created && (
          <div class={`notice ${result === 'match' ? 'good' : ''}`} role="status">
            <Icon name={result === 'match' ? 'check' : 'alert'} />
            <p class="strong grow">{t().done[result]}</p>
          </div>
        )}
        {created?.failure && <FailureNotice failure={created.failure} />}
        <p class="secondary">
          {typeName(environment, token.type)}
          {token.createdAt && ` · ${t().token.created(exactTime(token.createdAt))}`}
        </p>
        <section>
          <h2>{t().token.value}</h2>
          {token.here ? <Value token={token} /> : <p class="muted">{t().token.notHere}</p>}
        </section>
        <section>
          <div class="bar">
            <h2 class="grow">{t().token.inEbs}</h2>
            <span class="secondary">
              {token.verification ? (
                <TimeAgo iso={token.verification.checkedAt} words={t().list.checked} />
              ) : (
                t().token.neverChecked
              )}
            </span>
          </div>
          <VerificationTable verification={token.verification} />
          {(result === 'differs' || result === 'missing') && <p class="secondary">{t().token.drift}</p>}
        </section>
        <div class="bar">
          <button
            type="button"
            data-action="check"
            disabled={checking.busy}
            onClick={() => checking.run(() => send('verify', { ref: token.ref }))}
          >
            {checking.busy ? t().token.checking : t().token.check}
          </button>
          {token.here && (
            <button
              type="button"
              data-action="test-connection"
              disabled={testing.busy}
              onClick={() => testing.run(async () => setConnection(await send('test-connection', { ref: token.ref })))}
            >
              {t().token.test}
            </button>
          )}
        </div>
        <p class="slot" role="status">
          {connection && (
            <span
              class={`result ${connection.result === 'accepted' ? 'good' : 'bad'}`}
              data-connection={connection.result}
            >
              <Icon name={connection.result === 'accepted' ? 'check' : 'cross'} />
              {t().token[connection.result](connection.durationMs)}
            </span>
          )}
        </p>
        {failure && <FailureNotice failure={failure} />}
      </div>
      {created && (
        <footer>
          <span />
          <button
            type="button"
            data-action="add-another"
            onClick={async () => {
              await send('wizard/start', {})
              go({ view: 'wizard' })
            }}
          >
            {t().done.addAnother}
          </button>
        </footer>
      )}
    </main>
  )
}
