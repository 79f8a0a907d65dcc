/** What the content script may do in a site's page, and the marks it may set there. Nothing secret ever goes to a page. */
import { browser } from 'wxt/browser'
import type { Environment } from '../../shared/api.ts'
import type { Reply } from '../messages.ts'
import { allChecks } from '../vault/checks.ts'
import { environmentsCell, mounts } from './cells.ts'
import { isLive, knownTokens } from './known-token.ts'
import { liveSession } from './session.ts'
import { verifyEndpoints } from './verify-endpoint.ts'

/** @returns the task for the page at this address; nulls where no environment names it */
export async function pageTask(tabId: number, url: string): Promise<Reply<'page/task'>> {
  const { origin, pathname, href } = new URL(url)
  const environments = await environmentsCell.get()
  const portal = environments.find((each) => each.portal?.origins.includes(origin))?.portal
  const isPortal = portal && pathname.startsWith(portal.path)
  if (isPortal) await mounts.update((tabs) => [...new Set([...tabs, tabId])])
  return {
    portal: isPortal ? { page: portal, frame: browser.runtime.getURL('/portal-panel.html') } : null,
    parameters: parametersEnvironment(environments, href)?.parametersPage ?? null,
  }
}

/** The result for each parameter of the environment whose parameters page this is; fresh when a session is alive. */
export async function pageMarks(url: string): Promise<Reply<'page/marks'>> {
  const environment = parametersEnvironment(await environmentsCell.get(), url)
  if (!environment) return { marks: [] }
  if (await liveSession(environment.id)) await verifyEndpoints(environment.id).catch(() => undefined)
  const [tokens, checks] = await Promise.all([knownTokens(null), allChecks()])
  const verifications = tokens
    .filter((token) => token.environment === environment.id && token.stored && isLive(token))
    .flatMap(({ ref }) => checks.get(ref)?.verification ?? [])
  const marks = verifications.flatMap(({ parameters, checkedAt }) =>
    parameters.map(({ id, result, secret }) => ({ parameter: id, result, masked: secret, checkedAt })),
  )
  return { marks: [...new Map(marks.map((mark) => [mark.parameter, mark])).values()] }
}

const parametersEnvironment = (environments: Environment[], url: string) =>
  environments.find((each) => each.parametersPage && url.startsWith(each.parametersPage.url))
