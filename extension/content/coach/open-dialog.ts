import { rootsOf, within } from './roots.ts'

/** The modal dialog that makes the rest of the page inert, in whatever tree of it; the one opened last, as far as the order of the page tells. */
export function openDialog(): Element | null {
  const dialogs = rootsOf(document).flatMap((root) => within(root, 'dialog:modal'))
  return dialogs.filter(({ ownerDocument }) => ownerDocument === document).at(-1) ?? null
}
