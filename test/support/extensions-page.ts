/** Chromium's own page of extensions, where a developer reloads one and anybody switches one off. */
import type { Browser, Page } from 'puppeteer'
import { EXTENSION } from './extension.ts'

type Private = {
  developerPrivate: { updateProfileConfiguration(wanted: { inDeveloperMode: boolean }): Promise<void> }
  management: { setEnabled(id: string, isEnabled: boolean): Promise<void> }
}

export async function openExtensionsPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  await page.goto('chrome://extensions')
  return page
}

/** Without developer mode, an extension from a folder does not come back when it reloads itself. */
export const developerMode = (page: Page) =>
  page.evaluate(() => {
    const { developerPrivate } = chrome as unknown as Private
    return developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
  })

export const switchExtension = (page: Page, isOn: boolean) =>
  page.evaluate((id, wanted) => (chrome as unknown as Private).management.setEnabled(id, wanted), EXTENSION.id, isOn)
