/** One endpoint token in a list: what it is called, for what, and whether EBS has it as it should be. Never its value. */
import type { Environment } from '../../shared/api.ts'
import type { TokenRow } from '../messages.ts'
import { type State, stateOf } from '../token-state.ts'
import { language, t } from './i18n.ts'
import { Result } from './result.tsx'
import { TimeAgo } from './time-ago.tsx'

/** What the last checks found, as one word. */
export const resultOf = (token: TokenRow): State => stateOf(token, Date.now())

/** The application's name, in the language shown. */
export function typeName(environment: Environment | undefined, type: string): string {
  const names = environment?.types.find(({ id }) => id === type)?.names
  return names?.[language()] ?? names?.en ?? type
}

export const tokenName = (token: TokenRow, environment: Environment | undefined): string =>
  token.description ?? typeName(environment, token.type)

export function TokenItem({ token, environment }: { token: TokenRow; environment: Environment | undefined }) {
  return (
    <>
      <span class="strong clip">{tokenName(token, environment)}</span>
      <Result result={resultOf(token)} words={t().results} />
      <span class="secondary clip">{typeName(environment, token.type)}</span>
      <span class="secondary end">
        <Remark token={token} />
      </span>
    </>
  )
}

/** What matters most beside the result: that the value cannot be had here, else how old the result is. */
function Remark({ token: { here, damaged, registered, verification } }: { token: TokenRow }) {
  if (registered === false) return <span class="bad">{t().life.goneRow}</span>
  if (damaged) return <span class="bad">{t().list.damaged}</span>
  if (!here) return <>{t().list.notHere}</>
  return verification ? <TimeAgo iso={verification.checkedAt} words={t().list.checked} /> : null
}
