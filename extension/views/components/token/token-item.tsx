/** One endpoint token in a list: what it is called, for what, and whether EBS has it as it should be. Never its value. */
import type { Environment } from '../../../../shared/environment.ts'
import { isRetireDue } from '../../../contracts/token/replacement.ts'
import type { TokenRow } from '../../../contracts/token/row.ts'
import { type State, stateOf } from '../../../contracts/token/status.ts'
import { language, t } from '../../../i18n/index.ts'
import { EnvironmentPill } from '../environment-pill.tsx'
import { EvidenceSign } from '../evidence/sign.tsx'
import { TimeAgo } from '../time-ago.tsx'
import { Result } from './result.tsx'
import { RotationMark } from './rotation-mark.tsx'

/** The state of a token, as one word, from its last checks. */
export const resultOf = (token: TokenRow): State => stateOf(token, Date.now())

/** The application's name, in the language shown. */
export function typeName(environment: Environment | undefined, type: string): string {
  const names = environment?.types.find(({ id }) => id === type)?.names
  return names?.[language()] ?? names?.en ?? type
}

/** The admin's words for a token; else its type in the language that is shown. */
export const tokenName = (token: TokenRow, environment: Environment | undefined): string =>
  token.description ?? typeName(environment, token.type)

/** The events with which a token leaves the list. */
export const ENDINGS = ['removed', 'replaced', 'revoked'] as const

/** How it left the list. */
export const endingOf = ({ by, how }: NonNullable<TokenRow['retired']>): string =>
  t().history.events[how === 'removed' ? 'removed' : by ? 'replaced' : 'revoked']

type Props = {
  token: TokenRow
  environment: Environment | undefined
  /** Names the environment: tokens of several stand together. */
  named?: boolean
}

/** A result is never shown without its age. */
export function TokenItem({ token, environment, named = false }: Props) {
  const remark = remarkOn(token)
  return (
    <>
      <span class="pair">
        <span class="strong whole">{tokenName(token, environment)}</span>
        {token.retired ? <span class="secondary">{endingOf(token.retired)}</span> : <StateOf token={token} />}
      </span>
      <span class="pair secondary">
        <span class="whole">
          {named && environment && <EnvironmentPill environment={environment} />}
          {typeName(environment, token.type)}
        </span>
        <span class="end">
          {!token.retired && <EvidenceSign token={token} />}{' '}
          {token.verification && <TimeAgo iso={token.verification.checkedAt} words={t().list.checked} brief />}
        </span>
      </span>
      {!token.retired && <RotationMark rotateBy={token.rotateBy} />}
      {remark && <span class={`secondary remark ${remark.tone}`}>{remark.text}</span>}
    </>
  )
}

const StateOf = ({ token }: { token: TokenRow }) => <Result result={resultOf(token)} words={t().results} />

/** A remark beside the result about a token that is out of the ordinary. The summary says once for all that checks are due. */
function remarkOn({
  ref,
  here,
  damaged,
  registered,
  retired,
  acknowledged,
  replacement,
}: TokenRow): { text: string; tone: string } | null {
  if (retired) return null
  if (acknowledged) return { text: t().acknowledge.row(acknowledged.by), tone: '' }
  if (registered === false) return { text: t().life.goneRow, tone: '' }
  if (damaged) return { text: t().list.damaged, tone: 'bad' }
  if (replacement?.oldRef === ref) {
    const isDue = isRetireDue(replacement, Date.now())
    return isDue ? { text: t().replacement.rowDue, tone: 'warn' } : { text: t().replacement.row, tone: '' }
  }
  return here ? null : { text: t().list.notHere, tone: '' }
}
