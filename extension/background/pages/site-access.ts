/** Knows in which pages of the environments the extension may show itself: the admin grants one site at a time, by a click. */
import { browser } from 'wxt/browser'
import type { Environment } from '../../../shared/environment.ts'
import type { PageAccess } from '../../contracts/messages/app-state.ts'
import { matchPatternOf } from '../../contracts/pages/match-pattern.ts'
import { changed } from '../state/notify-views.ts'
import { answeredPages } from '../state/storage-items.ts'

/** The sites of these environments, each with whether the admin granted it, and whether to offer it. */
export async function pageAccess(environments: Environment[]): Promise<PageAccess[]> {
  const answered = await answeredPages.get()
  return Promise.all(
    environments.flatMap(pagesOf).map(async (page) => {
      const isGranted = await browser.permissions.contains({ origins: [matchPatternOf(page.origin)] })
      return { ...page, isGranted, offer: !isGranted && !answered.includes(page.origin) }
    }),
  )
}

/** The offer does not come again. The admin can still grant the site in the settings. */
export async function pageAnswered(origin: string): Promise<void> {
  await answeredPages.update((all) => [...new Set([...all, origin])])
  changed()
}

/** The sites of an environment, each once for what is shown there. */
export function pagesOf({
  id,
  portal,
  parametersPage,
}: Environment): Pick<PageAccess, 'environment' | 'kind' | 'origin'>[] {
  const portals = portal?.origins ?? []
  const parameters = parametersPage ? [new URL(parametersPage.url).origin] : []
  return [
    ...portals.map((origin) => ({ environment: id, kind: 'portal' as const, origin })),
    ...parameters.map((origin) => ({ environment: id, kind: 'parameters' as const, origin })),
  ]
}
