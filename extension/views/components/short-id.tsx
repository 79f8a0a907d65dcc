/**
 * An id, shortened in the middle where it is long and whole for screen readers. A table of them has one button that shows all of
 * them whole. Never used for secrets.
 */
import { useState } from 'preact/hooks'
import { t } from '../../i18n/index.ts'

const SHOWN = 11

export function ShortId({ id, isWhole = false }: { id: string; isWhole?: boolean }) {
  if (isWhole || id.length <= SHOWN) return <span class="id">{id}</span>
  return (
    <span class="id" title={id}>
      <span aria-hidden="true">{`${id.slice(0, 4)}…${id.slice(-4)}`}</span>
      <span class="unseen">{id}</span>
    </span>
  )
}

/**
 * Whether the ids of a table are whole, and the button that changes it; no button where none is long.
 * @param of names the table where a view has several
 */
export function useWholeIds(ids: (string | null)[], of?: string) {
  const [isWhole, setWhole] = useState(false)
  const button = ids.some((id) => id !== null && id.length > SHOWN) && (
    <button type="button" class="link start" data-action="whole-ids" onClick={() => setWhole(!isWhole)}>
      {isWhole ? t().said.shortIds : t().said.wholeIds}
      {of && <span class="unseen">: {of}</span>}
    </button>
  )
  return { isWhole, button }
}

/** A secret that is not shown: signs for the eye, a word for the ear. */
export function Masked({ mask }: { mask: string }) {
  return (
    <span class="id">
      <span aria-hidden="true" data-mask>
        {mask}
      </span>
      <span class="unseen">{t().said.masked}</span>
    </span>
  )
}
