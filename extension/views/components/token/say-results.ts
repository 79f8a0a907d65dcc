/** The result of a check as one sentence, for those who do not see the list or the table change. */
import type { TokenRow } from '../../../contracts/token/row.ts'
import { STATES } from '../../../contracts/token/status.ts'
import { t } from '../../../i18n/index.ts'
import { resultOf } from './token-item.tsx'

/** "Checked. SubscriptionGID: Differs." */
export function saidOfToken(token: TokenRow): string {
  const state = resultOf(token)
  const whole = state === 'refused' || state === 'not-shown' || state === 'unchecked' ? [t().results[state]] : []
  const parts = (token.verification?.parameters ?? [])
    .filter(({ result }) => result !== 'match')
    .map(({ role, result }) => `${t().parameters.roles[role]}: ${t().rowResults[result]}`)
  const found = [...whole, ...parts]
  return found.length === 0 ? t().said.allMatch : t().said.checked(found.join(', '))
}

/** "12 tokens checked. Verified: 9. Differs: 3. 2 checks overdue." An overdue one was not checked. */
export function saidOfAll(tokens: TokenRow[]): string {
  const checked = tokens.filter(({ due }) => !due)
  const found = STATES.map((state) => ({ state, count: checked.filter((token) => resultOf(token) === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${t().results[state]}: ${count}.`)
  const overdue = tokens.length - checked.length
  return [t().said.checkedAll(checked.length), ...found, ...(overdue > 0 ? [`${t().list.due(overdue)}.`] : [])].join(
    ' ',
  )
}
