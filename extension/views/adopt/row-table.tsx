/** The rows of the table, a page at a time, each with its finding; one with a problem is corrected in place. No value is shown. */
import { useState } from 'preact/hooks'
import { MASK } from '../../../shared/endpoint.ts'
import type { Environment } from '../../../shared/environment.ts'
import { canKeep } from '../../contracts/token/adoption.ts'
import { t } from '../../i18n/index.ts'
import { ActionButton } from '../components/action-button.tsx'
import { Icon } from '../components/icon.tsx'
import { typeName } from '../components/token/token-item.tsx'
import { announce } from '../lib/announcer.ts'
import type { Written } from './read-table.ts'
import { RowForm } from './row-form.tsx'
import type { Row } from './rows.ts'

/** As many as a page of the browser shows without effort. */
const PAGE = 50

type Props = {
  rows: Row[]
  busy: boolean
  environments: readonly Environment[]
  onMend: (line: number, written: Written) => void
}

export function RowTable({ rows, busy, environments, onMend }: Props) {
  const [wanted, setFrom] = useState(0)
  const [mending, setMending] = useState<number | null>(null)
  const words = t().adopt
  const from = wanted < rows.length ? wanted : 0
  const shown = rows.slice(from, from + PAGE)
  const page = (start: number) => words.page(start + 1, Math.min(start + PAGE, rows.length), rows.length)
  const turnTo = (start: number) => {
    setFrom(start)
    announce(page(start))
  }
  return (
    <>
      <table class="adopt" aria-label={words.rows}>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.result}</th>
            <th scope="col" class="extra">
              {t().environment}
            </th>
            <th scope="col" class="extra">
              {t().describe.type}
            </th>
            <th scope="col">{t().about.labels.description}</th>
            <th scope="col" class="extra">
              {t().about.labels.owner}
            </th>
            <th scope="col" class="least">
              {t().token.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) =>
            row.line === mending ? (
              <tr key={row.line}>
                <td colSpan={3}>
                  <RowForm
                    row={row}
                    environments={environments}
                    onDone={(written) => {
                      setMending(null)
                      if (written) onMend(row.line, written)
                    }}
                  />
                </td>
                <td class="extra" colSpan={3} />
                <td class="least" />
              </tr>
            ) : (
              <Line
                key={row.line}
                row={row}
                environments={environments}
                onMend={busy ? null : () => setMending(row.line)}
              />
            ),
          )}
        </tbody>
      </table>
      {rows.length > PAGE && (
        <nav class="bar" aria-label={words.rows}>
          <ActionButton
            class="small"
            action="former-rows"
            blocked={from === 0 && page(from)}
            onClick={() => turnTo(from - PAGE)}
          >
            {words.former}
          </ActionButton>
          <span class="secondary figures">{page(from)}</span>
          <ActionButton
            class="small"
            action="next-rows"
            blocked={from + PAGE >= rows.length && page(from)}
            onClick={() => turnTo(from + PAGE)}
          >
            {words.next}
          </ActionButton>
        </nav>
      )}
    </>
  )
}

type LineProps = { row: Row; environments: readonly Environment[]; onMend: (() => void) | null }

function Line({ row: { line, written, token, finding }, environments, onMend }: LineProps) {
  const words = t().adopt
  const environment = environments.find(({ id }) => id === token?.environment)
  const isGood = finding !== null && canKeep(finding)
  return (
    <tr data-row={line} data-finding={finding ?? 'open'}>
      <th scope="row" class="figures">
        {line}
      </th>
      <td>
        <span class={`result ${finding === null ? 'muted' : isGood ? 'good' : 'bad'}`}>
          <Icon name={finding === null ? 'dash' : isGood ? 'check' : 'alert'} />
          {finding === null ? t().checkStatus.waiting : words.findings[finding]}
        </span>
        {finding !== null && !isGood && onMend && (
          <button type="button" class="link" data-action="mend" aria-label={words.mend(line)} onClick={onMend}>
            {words.mendShort}
          </button>
        )}
      </td>
      <td class="extra">{environment?.name ?? written.environment}</td>
      <td class="extra">{token ? typeName(environment, token.type) : written.type}</td>
      <td>{written.description}</td>
      <td class="extra">{written.owner}</td>
      <td class="id least">{written.value ? MASK : ''}</td>
    </tr>
  )
}
