/** The tokens of the list that are selected, while the admin selects. It ends with the panel. */
import { createStore } from '../../hooks/store.ts'

/** Null: nothing is being selected, and a row opens its token. */
type Selection = { refs: ReadonlySet<string> | null }

const selection = createStore<Selection>({ refs: null })

/** The refs that are selected; null while nothing is being selected. */
export const useSelection = (): Selection['refs'] => selection.use().refs
/** The same outside of a view. */
export const isSelecting = (): boolean => selection.get().refs !== null
/** Begins with these refs, or goes on with them instead. */
export const select = (refs: Iterable<string>): void => selection.set({ refs: new Set(refs) })
/** Ends it: rows open their tokens again. */
export const endSelection = (): void => selection.set({ refs: null })

/** Adds a ref to the selection, or takes it out. */
export function toggle(ref: string): void {
  const refs = new Set(selection.get().refs)
  if (!refs.delete(ref)) refs.add(ref)
  select(refs)
}
