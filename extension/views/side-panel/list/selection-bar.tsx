/** Above the rows while tokens are selected: how many are, and all of them at once. */
import type { TokenRow } from '../../../contracts/token/row.ts'
import { t } from '../../../i18n/index.ts'
import { select, useSelection } from './selection.ts'

export function SelectionBar({ found }: { found: TokenRow[] }) {
  const refs = useSelection()
  const words = t().selection
  const count = found.filter(({ ref }) => refs?.has(ref)).length
  const isAll = found.length > 0 && count === found.length
  return (
    <div class="bar secondary">
      <span class="grow">{words.count(count)}</span>
      <button
        type="button"
        class="link"
        data-action="select-all"
        onClick={() => select(isAll ? [] : found.map(({ ref }) => ref))}
      >
        {isAll ? words.none : words.all(found.length)}
      </button>
    </div>
  )
}
