/** Shows the effect of a restore beforehand: the tokens that it adds, each with why no list would show it, and those that stay. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Reply } from '../../contracts/messages/table.ts'
import { t } from '../../i18n/index.ts'
import { AT_ONCE, EndOfList } from '../components/end-of-list.tsx'
import { useSaid } from '../hooks/use-said.ts'

type Props = { preview: Reply<'vault/preview'>; children: ComponentChildren }

export function BackupPreview({ preview: { fresh, known, leftOut }, children }: Props) {
  const words = t().backup.preview
  const [shown, setShown] = useState(AT_ONCE)
  const facts = [words.known(known), words.leftOut(leftOut)].filter(Boolean)
  useSaid([words.fresh(fresh.length), ...facts].join(' '))
  return (
    <div class="box" data-fresh={fresh.length} data-known={known} data-left-out={leftOut}>
      <p class="strong">{words.fresh(fresh.length)}</p>
      {facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      <div class="bar">{children}</div>
      <ul>
        {fresh.slice(0, shown).map(({ ref, name, environment, reason }) => (
          <li key={ref} data-ref={ref} data-reason={reason}>
            {name} <span class="secondary">{reason ? t().elsewhere.reasons[reason](environment) : environment}</span>
          </li>
        ))}
        {shown < fresh.length && <EndOfList key={shown} onSeen={() => setShown(shown + AT_ONCE)} />}
      </ul>
    </div>
  )
}
