/** What went wrong: what happened, whether anything exists in EBS now, what to do; details folded. */
import type { Failure } from '../errors.ts'
import { exactTime, t } from './i18n.ts'
import { Icon } from './icon.tsx'

/** `creating`: the failure is of a creation, so what exists in EBS now is said. */
export function FailureNotice({ failure, creating = false }: { failure: Failure; creating?: boolean }) {
  const { what, next } = t().failures[failure.code]
  return (
    <div class="notice" role="alert" data-code={failure.code} data-done={failure.done}>
      <Icon name="alert" />
      <div>
        <p class="strong">{what}</p>
        {creating && <p>{t().outcome.done[failure.done]}</p>}
        <p>{next}</p>
        <FailureDetails failure={failure} />
      </div>
    </div>
  )
}

export function FailureDetails({ failure }: { failure: Failure }) {
  const words = t().details
  const rows: [string, string | undefined][] = [
    [words.code, failure.code],
    [words.at, exactTime(failure.at)],
    [words.request, failure.requestId],
    [words.ebs, failure.ebsMessageId],
    [words.subject, failure.subject],
  ]
  const known = rows.filter(([, value]) => value !== undefined)
  const copy = () => navigator.clipboard.writeText(known.map(([name, value]) => `${name}: ${value}`).join('\n'))
  return (
    <details>
      <summary>{words.title}</summary>
      <dl>
        {known.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="id">{value}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="small" onClick={copy}>
        {words.copy}
      </button>
    </details>
  )
}
