/** Compares EBS's parameters for one endpoint token at a click, and says whether EBS accepts its key. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Reply } from '../../../contracts/messages/table.ts'
import type { TokenRow } from '../../../contracts/token/row.ts'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { Icon } from '../../components/icon.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { TimeAgo } from '../../components/time-ago.tsx'
import { saidOfToken } from '../../components/token/say-results.ts'
import { resultOf } from '../../components/token/token-item.tsx'
import { VerificationTable } from '../../components/token/verification-table.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { refreshed } from '../../hooks/use-app-state.ts'
import { send } from '../../lib/client.ts'

export function InEbs({ token }: { token: TokenRow }) {
  const checking = useAction()
  const testing = useAction()
  const [connection, setConnection] = useState<Reply<'test-connection'> | null>(null)
  const test = () => {
    setConnection(null)
    testing.run(
      async () => {
        const tested = await send('test-connection', { ref: token.ref })
        setConnection(tested)
        return tested
      },
      ({ result, durationMs }) => t().token[result](durationMs),
    )
  }
  const check = () =>
    checking.run(
      async () => {
        await send('verify', { ref: token.ref })
        return refreshed()
      },
      (appState) => saidOfToken(appState?.tokens.find(({ ref }) => ref === token.ref) ?? token),
    )
  return (
    <section>
      <div class="bar">
        <h2 class="grow">{t().token.inEbs}</h2>
        <span class="secondary">{checking.busy ? t().token.checking : <Checked token={token} />}</span>
      </div>
      <VerificationTable verification={token.verification} />
      <Advice token={token} />
      {token.due && (
        <p class="notice calm" data-due={token.due.reason}>
          {t().due.reasons[token.due.reason]} {t().due.next}
        </p>
      )}
      <div class="bar">
        <ActionButton action="check" busy={checking.busy} onClick={check}>
          {token.verification ? t().token.checkAgain : t().token.check}
        </ActionButton>
        {token.here && !token.damaged && (
          <ActionButton action="test-connection" busy={testing.busy} onClick={test}>
            {t().token.test}
          </ActionButton>
        )}
      </div>
      <p class="slot">
        {testing.busy && <span class="secondary">{t().token.testing}</span>}
        {connection && <Connection tested={connection} />}
        {!connection && !testing.busy && token.connection && <LastConnection last={token.connection} />}
      </p>
      {checking.failure && <FailureNotice failure={checking.failure} />}
      {testing.failure && <FailureNotice failure={testing.failure} />}
    </section>
  )
}

/** One explanation and one next step. A value is never to be put back that EBS does not list. */
function Advice({ token }: { token: TokenRow }) {
  const result = resultOf(token)
  if (token.registered === false) return <p>{t().life.gone}</p>
  const isDrift = result === 'differs' || result === 'missing' || result === 'refused'
  return isDrift ? <p>{t().token.drift[result]}</p> : null
}

function Checked({ token: { verification } }: { token: TokenRow }) {
  if (!verification) return <>{t().token.neverChecked}</>
  return <TimeAgo iso={verification.checkedAt} words={t().list.checked} />
}

/** A connection test from an earlier visit, or an automatic one. */
function LastConnection({ last: { result, testedAt } }: { last: NonNullable<TokenRow['connection']> }) {
  const words = t().token
  return (
    <Tone accepted={result === 'accepted'}>
      {result === 'accepted' ? words.lastAccepted : words.lastRefused} · <TimeAgo iso={testedAt} />
    </Tone>
  )
}

function Connection({ tested: { result, durationMs, testedAt } }: { tested: Reply<'test-connection'> }) {
  const accepted = result === 'accepted'
  return (
    <span data-connection={result}>
      <Tone accepted={accepted}>
        {t().token[result](durationMs)} · <TimeAgo iso={testedAt} />
      </Tone>
    </span>
  )
}

function Tone({ accepted, children }: { accepted: boolean; children: ComponentChildren }) {
  return (
    <span class={`result long ${accepted ? 'good' : 'bad'}`}>
      <Icon name={accepted ? 'check' : 'cross'} />
      <span>{children}</span>
    </span>
  )
}
