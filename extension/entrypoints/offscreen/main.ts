/** The page without a window that looks into the clipboard for the background, and answers whether it is clear. */
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { ClipboardTask, clearIfOurs } from '../../background/hand-over/clear-clipboard.ts'

const Asked = v.object({ clipboard: ClipboardTask })

browser.runtime.onMessage.addListener((message: unknown, _sender, respond) => {
  const asked = v.safeParse(Asked, message)
  if (!asked.success) return undefined
  clearIfOurs(asked.output.clipboard).then(respond)
  return true
})
