/** Looks once whether every value opens, so that the list says which record is damaged before somebody needs it. */
import { findDamaged } from '../vault/tokens.ts'
import { changed } from './changed.ts'

/** After the start of the worker, and after unlocking; a locked vault says nothing. */
export const lookForDamage = (): Promise<void> =>
  findDamaged().then(
    (found) => {
      if (found) changed()
    },
    // The vault itself cannot be read: whoever asks it for something is told.
    () => undefined,
  )
