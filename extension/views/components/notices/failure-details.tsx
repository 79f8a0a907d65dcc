/** The details of a failure for the people who run the relay or EBS: code, time and ids, folded, to be copied in one piece. */
import { useState } from 'preact/hooks'
import type { Failure } from '../../../contracts/errors.ts'
import { exactTime, t } from '../../../i18n/index.ts'
import { announce } from '../../lib/announcer.ts'

export function FailureDetails({ failure }: { failure: Failure }) {
  const [copied, setCopied] = useState(false)
  const words = t().details
  const rows = [
    { name: words.code, value: failure.code },
    { name: words.at, value: exactTime(failure.at), copy: failure.at },
    { name: words.request, value: failure.requestId },
    { name: words.ebs, value: failure.ebsMessageId },
    { name: words.subject, value: failure.subject },
  ].filter(({ value }) => value !== undefined)
  const copy = async () => {
    await navigator.clipboard.writeText(rows.map(({ name, value, copy }) => `${name}: ${copy ?? value}`).join('\n'))
    setCopied(true)
    announce(t().token.copied)
  }
  return (
    <details class="grow">
      <summary>{words.title}</summary>
      <dl>
        {rows.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="id">{value}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="small" onClick={copy}>
        {words.copy}
      </button>{' '}
      <span>{copied ? t().token.copied : ''}</span>
    </details>
  )
}
