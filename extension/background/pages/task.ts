/**
 * Gives our content script its task in a site's page. The task holds no secret, and a page that no environment names
 * gets none.
 */
import { browser } from 'wxt/browser'
import { Failed } from '../../contracts/errors.ts'
import type { Reply } from '../../contracts/messages/table.ts'
import { matchPatternOf } from '../../contracts/pages/match-pattern.ts'
import { language, speak, t } from '../../i18n/background.ts'
import { currentLanguage } from '../state/language.ts'
import { storedEnvironments } from '../state/storage-items.ts'
import { mountPanel } from './frame-grants.ts'

/** The task for a page. @returns null if no environment names the origin, or the admin's grant is gone */
export async function pageTask(url: string): Promise<Reply<'page/task'>> {
  const { origin } = new URL(url)
  if (!(await browser.permissions.contains({ origins: [matchPatternOf(origin)] }))) return null
  const environments = await storedEnvironments.get()
  const portals = environments.flatMap(({ portal }) => (portal?.origins.includes(origin) ? [portal] : []))
  const parameters = environments.flatMap(({ parametersPage: page }) =>
    page && new URL(page.url).origin === origin ? [page] : [],
  )
  if (portals.length + parameters.length === 0) return null
  await speak(await currentLanguage())
  return {
    portals: firstOf(portals, ({ path }) => path),
    parameters: firstOf(parameters, (page) => page.url),
    words: { language: language(), tab: t().title, title: t().name, notHere: t().page.notHere },
  }
}

/**
 * Makes an address for the panel in a portal's page. @throws {Failed} `message_refused` for a page that is no environment's
 * portal
 */
export async function pageMount(tabId: number, url: string): Promise<Reply<'page/mount'>> {
  const { origin, pathname } = new URL(url)
  const found = (await storedEnvironments.get())
    .filter(({ portal }) => portal?.origins.includes(origin) && pathname.startsWith(portal.path))
    .toSorted((a, b) => (b.portal?.path.length ?? 0) - (a.portal?.path.length ?? 0))[0]
  if (!found) throw new Failed('message_refused')
  return mountPanel(tabId, found.id)
}

/** Two environments may share a page: it gets one panel. */
const firstOf = <T>(pages: T[], key: (page: T) => string): T[] => [
  ...new Map(pages.toReversed().map((page) => [key(page), page])).values(),
]
