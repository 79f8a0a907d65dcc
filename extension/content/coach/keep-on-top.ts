/**
 * Keeps the coach in the browser's top layer. An open modal dialog makes the rest of the page inert, so the coach moves into
 * the dialog.
 */
import { atMost, PUT_A_MINUTE } from '../lib/rate-limit.ts'
import { find } from '../lib/safe-document.ts'
import { openDialog } from './open-dialog.ts'

/** How often in a minute the coach moves into a dialog that removes it each time. */
const ENTER_A_MINUTE = 10

/**
 * @param host the element that holds the coach
 * @param onMove called before it comes into the page, or to another place in it
 * @returns puts it back where the page removed it, and into a dialog that was opened since; false when the page has removed it
 * too often
 */
export function keepOnTop(host: HTMLElement, onMove: () => void): () => boolean {
  host.popover = 'manual'
  /** The dialog that was open when the coach was last put into the page. */
  let under: Element | null = null
  const mayPut = atMost(PUT_A_MINUTE, 60_000)
  /** A dialog that is redrawn at every change removes the coach each time, so moving into one is limited. */
  const mayEnter = atMost(ENTER_A_MINUTE, 60_000)

  return () => {
    const dialog = openDialog()
    const isIn = host.isConnected && (host.parentElement === dialog || under === dialog)
    if (isIn && host.matches(':popover-open')) return true
    // If the dialog keeps removing the coach, it is drawn above the dialog: visible, but inert.
    const home = dialog && mayEnter() ? dialog : find('html')
    if (home !== dialog && !host.isConnected && !mayPut()) return false
    under = dialog
    onMove()
    if (host.isConnected && host.matches(':popover-open')) host.hidePopover()
    if (host.parentElement !== home) home?.append(host)
    host.showPopover()
    return true
  }
}
