/** Leads an admin to a control of the page: into view, and by the keyboard. Nothing is pressed. */
import { boxOf, closest, deepWithin } from '../../../shared/page-controls/roots.ts'

/** Scrolls the control to the middle of the window if it is out of sight. */
export function bringIntoView(control: Element): void {
  const { top, bottom } = boxOf(control)
  if (top < 0 || bottom > innerHeight) control.scrollIntoView({ block: 'center' })
}

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]'
const PARTS_OF = 'a[href], button, summary, [role="button"][tabindex]'

/** The control takes the focus, or a part of it, or the button that it is a part of. Null when nothing there does. */
export function focusableAt(control: Element | null): HTMLElement | null {
  if (!control) return null
  const found = control.matches(FOCUSABLE) ? control : (deepWithin(control, FOCUSABLE)[0] ?? closest(control, PARTS_OF))
  return found as HTMLElement | null
}
