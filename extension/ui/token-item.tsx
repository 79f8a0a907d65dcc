/** One endpoint token in a list: what it is called, for what, and whether EBS has it as it should be. Never its value. */

import type { Environment } from '../../shared/api.ts'
import { overall } from '../../shared/checks.ts'
import type { TokenRow } from '../messages.ts'
import { t } from './i18n.ts'
import { Result, type Shown } from './result.tsx'
import { TimeAgo } from './time-ago.tsx'

/** What the last check found, as one word. */
export const resultOf = ({ verification }: TokenRow): Shown =>
  verification ? overall(verification.parameters.map(({ result }) => result)) : 'unchecked'

/** The application's name, in the language shown. */
export const typeName = (environment: Environment | undefined, type: string): string =>
  environment?.types.find(({ id }) => id === type)?.names.en ?? type

export const tokenName = (token: TokenRow, environment: Environment | undefined): string =>
  token.description ?? typeName(environment, token.type)

export function TokenItem({ token, environment }: { token: TokenRow; environment: Environment | undefined }) {
  return (
    <>
      <span class="strong clip">{tokenName(token, environment)}</span>
      <Result result={resultOf(token)} words={t().results} />
      <span class="secondary clip">{typeName(environment, token.type)}</span>
      <span class="secondary end">{token.damaged ? t().list.damaged : <Age token={token} />}</span>
    </>
  )
}

function Age({ token: { here, verification } }: { token: TokenRow }) {
  if (!here) return <>{t().list.notHere}</>
  return verification ? <TimeAgo iso={verification.checkedAt} words={t().list.checked} /> : null
}
