/** The vendor's own names in a view of another language: each says that it is English, so that no other voice reads it. */
import type { Page } from 'puppeteer'
import { VENDOR_NAMES } from '../../extension/contracts/pages/vendor-names.ts'

/** The texts of the view that quote such a name without its language. “Acme Integrations” is an admin's own name. */
export const namesWithoutLanguage = (page: Page): Promise<string[]> =>
  page.evaluate((names) => {
    const wanted = new RegExp(`(?<![A-Za-z] )${names}`)
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const { textContent, parentElement } = text
      if (!textContent || !wanted.test(textContent) || parentElement?.closest('[data-announcer]')) continue
      if (parentElement?.closest('[lang]')?.getAttribute('lang') !== 'en') found.push(`not English: ${textContent}`)
    }
    return found
  }, VENDOR_NAMES.source)
