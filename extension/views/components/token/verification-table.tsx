/** Each parameter, expected beside actual. Before the first check it already takes the room it will need. */
import type { Verification, VerifiedParameter } from '../../../../shared/checks.ts'
import { MASK } from '../../../../shared/endpoint.ts'
import { t } from '../../../i18n/index.ts'
import { Masked, ShortId, useWholeIds } from '../short-id.tsx'
import { Result } from './result.tsx'

const ROLES = ['endpoint', 'subscription-id', 'subscription-gid'] as const

/** `of`: the token's name, in a view with several tables. */
type Props = { verification: Verification | null; of?: string }

export function VerificationTable({ verification, of }: Props) {
  const words = t().token
  const parameters = verification?.parameters ?? []
  const { isWhole, button } = useWholeIds(
    parameters.flatMap(({ secret, expected, actual }) => (secret ? [] : [expected, actual])),
    of,
  )
  return (
    <>
      <table class="compared">
        <thead>
          <tr>
            <th scope="col">{words.parameter}</th>
            <th scope="col">{words.expected}</th>
            <th scope="col">{words.actual}</th>
          </tr>
        </thead>
        <tbody>
          {verification
            ? parameters.map((parameter) => <Row key={parameter.id} parameter={parameter} isWhole={isWhole} />)
            : ROLES.map((role) => <EmptyRow key={role} role={role} />)}
        </tbody>
      </table>
      {button}
    </>
  )
}

function Row({ parameter, isWhole }: { parameter: VerifiedParameter; isWhole: boolean }) {
  const { id, role, result, expected, actual, secret } = parameter
  return (
    <tr data-parameter={id} data-result={result}>
      <th scope="row" title={id}>
        {t().parameters.roles[role]}
        <Result result={result} words={t().rowResults} />
      </th>
      <td>{shown(expected, secret, isWhole, t().token.unknown)}</td>
      <td>{shown(actual, secret, isWhole, t().token.empty)}</td>
    </tr>
  )
}

function EmptyRow({ role }: { role: (typeof ROLES)[number] }) {
  return (
    <tr>
      <th scope="row">
        {t().parameters.roles[role]}
        <Result result="unchecked" words={t().rowResults} />
      </th>
      <td class="muted">–</td>
      <td class="muted">–</td>
    </tr>
  )
}

function shown(value: string | null, secret: boolean, isWhole: boolean, nothing: string) {
  if (value === null) return <span class="muted">{nothing}</span>
  return secret ? <Masked mask={MASK} /> : <ShortId id={value} isWhole={isWhole} />
}
