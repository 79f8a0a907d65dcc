/**
 * In place of the footer while tokens are selected: all are checked, saved as a file, or taken out of the list, with undo. Those
 * that have left the list can be put back where they were removed.
 */
import { useState } from 'preact/hooks'
import type { AppState } from '../../../contracts/messages/app-state.ts'
import type { TokenRow } from '../../../contracts/token/row.ts'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { saidOfAll } from '../../components/token/say-results.ts'
import { useAction } from '../../hooks/use-action.ts'
import { refreshed } from '../../hooks/use-app-state.ts'
import { send } from '../../lib/client.ts'
import { saveFile } from '../../lib/save-file.ts'
import { EXPORT_FORMATS, type ExportFormat, exportFile } from './export.ts'
import { endSelection, select, useSelection } from './selection.ts'

type Props = { found: TokenRow[]; environments: AppState['environments'] }
/** The refs that were removed last, and how many stay. */
type Removed = { refs: string[]; stay: number }

export function Bulk({ found, environments }: Props) {
  const { busy, failure, run } = useAction()
  const refs = useSelection()
  const [removed, setRemoved] = useState<Removed | null>(null)
  const [checked, setChecked] = useState<string | null>(null)
  const words = t().selection
  // A token that the filter hides is not acted on.
  const selected = found.filter(({ ref }) => refs?.has(ref))
  const blocked = selected.length === 0 && words.nothing
  const ended = selected.some(({ retired }) => retired) && words.ended
  const canPutBack = selected.length > 0 && selected.every(({ retired }) => retired?.how === 'removed')
  const wanted = selected.map(({ ref }) => ref)

  const check = () => {
    setRemoved(null)
    setChecked(null)
    run(async () => {
      await send('tokens/check', { refs: wanted })
      const tokens = (await refreshed())?.tokens ?? selected
      const sentence = saidOfAll(tokens.filter(({ ref, retired }) => wanted.includes(ref) && !retired))
      setChecked(sentence)
      return sentence
    }, String)
  }
  const save = (format: ExportFormat) => {
    const { name, text, mime } = exportFile(selected, environments, format)
    saveFile(name, text, mime)
  }
  const remove = () => {
    setChecked(null)
    run(
      async () => {
        const { refs: gone } = await send('tokens/remove', { refs: wanted })
        setRemoved({ refs: gone, stay: wanted.length - gone.length })
        select(wanted.filter((ref) => !gone.includes(ref)))
        return gone.length
      },
      (count) => words.removed(count, wanted.length - count),
    )
  }
  const putBack = (gone: string[]) =>
    run(
      async () => {
        await send('tokens/put-back', { refs: gone })
        setRemoved(null)
        select(gone)
      },
      () => words.putBack,
    )

  const unlessEnded = ended ? { blocked: ended, 'aria-describedby': 'ended' } : { blocked }

  return (
    <footer class="stacked" data-selected={selected.length}>
      {failure && <FailureNotice failure={failure} />}
      {ended && (
        <p class="secondary" id="ended">
          {ended}
        </p>
      )}
      {checked && <p data-checked>{checked}</p>}
      {removed && (
        <div class="bar">
          <p class="grow" data-removed={removed.refs.length}>
            {words.removed(removed.refs.length, removed.stay)}
          </p>
          {removed.refs.length > 0 && (
            <ActionButton class="link" action="undo" busy={busy} onClick={() => putBack(removed.refs)}>
              {words.undo}
            </ActionButton>
          )}
        </div>
      )}
      <div class="bar">
        <ActionButton class="small" action="bulk-check" busy={busy} {...unlessEnded} onClick={check}>
          {words.check}
        </ActionButton>
        {EXPORT_FORMATS.map((format) => (
          <ActionButton
            key={format}
            class="small"
            action={`bulk-${format}`}
            blocked={blocked}
            onClick={() => save(format)}
          >
            {words.formats[format]}
          </ActionButton>
        ))}
        <ActionButton class="small" action="bulk-remove" busy={busy} {...unlessEnded} onClick={remove}>
          {words.remove}
        </ActionButton>
        {canPutBack && (
          <ActionButton class="small" action="bulk-put-back" busy={busy} onClick={() => putBack(wanted)}>
            {t().life.putBack}
          </ActionButton>
        )}
        <button type="button" class="small apart" data-action="end-selection" onClick={endSelection}>
          {words.end}
        </button>
      </div>
    </footer>
  )
}
