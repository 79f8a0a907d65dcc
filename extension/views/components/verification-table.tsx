/** Each parameter, expected beside actual. Before the first check it already takes the room it will need. */
import type { Verification, VerifiedParameter } from '../../../shared/checks.ts'
import { MASK } from '../../../shared/endpoint.ts'
import { t } from '../../i18n/index.ts'
import { Result } from './result.tsx'
import { ShortId } from './short-id.tsx'

const ROLES = ['endpoint', 'subscription-id', 'subscription-gid'] as const

export function VerificationTable({ verification }: { verification: Verification | null }) {
  const words = t().token
  return (
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
          ? verification.parameters.map((parameter) => <Row key={parameter.id} parameter={parameter} />)
          : ROLES.map((role) => <EmptyRow key={role} role={role} />)}
      </tbody>
    </table>
  )
}

function Row({ parameter }: { parameter: VerifiedParameter }) {
  const { id, role, result, expected, actual, secret } = parameter
  return (
    <tr data-parameter={id} data-result={result}>
      <th scope="row" title={id}>
        {t().parameters.roles[role]}
        <Result result={result} words={t().rowResults} />
      </th>
      <td>{shown(expected, secret, t().token.unknown)}</td>
      <td>{shown(actual, secret, t().token.empty)}</td>
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

function shown(value: string | null, secret: boolean, nothing: string) {
  if (value === null) return <span class="muted">{nothing}</span>
  return secret ? <span class="id">{MASK}</span> : <ShortId id={value} />
}
