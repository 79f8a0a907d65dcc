import { rootsOf, within } from '../../../shared/page-controls/roots.ts'

/**
 * The modal dialog that makes the rest of the page inert, in any tree. If several are open, the last one in the order
 * of the page.
 */
export function openDialog(): Element | null {
  const dialogs = rootsOf(document).flatMap((root) => within(root, 'dialog:modal'))
  return dialogs.filter(({ ownerDocument }) => ownerDocument === document).at(-1) ?? null
}
