/** The keys of the list: `/` goes to its search, Escape ends a selection or clears the search. Not while something is typed. */
import { useEffect } from 'preact/hooks'
import { changeFilter } from './filter.ts'
import { endSelection, isSelecting } from './selection.ts'

/** @param onSearch shows the search field and puts the focus into it; null: `/` is no shortcut */
export function useListKeys(onSearch: (() => void) | null): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === '/' && onSearch) {
        // The field does not get the sign itself.
        event.preventDefault()
        onSearch()
      }
      if (event.key !== 'Escape') return
      if (isSelecting()) endSelection()
      else changeFilter({ words: '' })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onSearch])
}

/** Whether the key goes into a field. A checkbox takes no text. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"])')
}
