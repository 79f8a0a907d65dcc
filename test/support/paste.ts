/** Pastes text into a field as a browser does, without the computer's own clipboard, which other tests use too. */
import type { Page } from 'puppeteer'

export const paste = (page: Page, selector: string, text: string): Promise<void> =>
  page.$eval(
    selector,
    (field, pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', pasted)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    text,
  )
