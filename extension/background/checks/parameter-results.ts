/** Makes the marks beside EBS's own parameters: results in words, and no value, not even a masked one. */
import { type Comparison, overall, type VerifiedParameter } from '../../../shared/checks.ts'
import type { Reply, Request } from '../../contracts/messages/table.ts'
import { exactTime, language, speak, t, timeAgoAndAt } from '../../i18n/background.ts'
import { allChecks } from '../../vault/checks.ts'
import { currentLanguage } from '../state/language.ts'
import { pageCheckedAt, storedEnvironments } from '../state/storage-items.ts'
import { checkableTokens } from '../tokens/inventory.ts'
import { liveSession } from '../tokens/sessions.ts'
import { verifyEndpoints } from './verify.ts'

/** The least time between two checks for a page that is opened again, or only reports itself. */
const PAUSE_MS = 60_000

/** The marks of a page. @param check reads EBS again if somebody is signed in; null: the last results, with their age */
export async function pageMarks(url: string, check: Request<'page/marks'>['check']): Promise<Reply<'page/marks'>> {
  const environment = (await storedEnvironments.get()).find(
    ({ parametersPage: page }) => page && url.startsWith(page.url),
  )
  if (!environment) return { language: language(), summary: null, marks: [] }
  const isAsked = check === 'pressed' || (check === 'opened' && (await claimTurn(environment.id)))
  const how = check === 'pressed' ? 'pressed' : 'automatic'
  if (isAsked && (await liveSession(environment.id)))
    await verifyEndpoints(environment.id, undefined, how).catch(() => undefined)
  const found = await lastFound(environment.id)
  await speak(await currentLanguage())
  return {
    language: language(),
    summary: found.length > 0 ? summary(found) : null,
    marks: found.map(({ id, result, checkedAt }) => ({
      parameter: id,
      result,
      text: t().rowResults[result],
      title: t().list.checked(exactTime(checkedAt)),
    })),
  }
}

/**
 * Whether the relay may read EBS again for a page. If several pages want it at once, one of them may. A stored time in
 * the future means that the clock was set back.
 */
async function claimTurn(environment: string): Promise<boolean> {
  const now = Date.now()
  let isTime = false
  await pageCheckedAt.update((all) => {
    const age = now - (all[environment] ?? Number.NEGATIVE_INFINITY)
    isTime = age < 0 || age >= PAUSE_MS
    return isTime ? { ...all, [environment]: now } : all
  })
  return isTime
}

type Found = Pick<VerifiedParameter, 'id' | 'result'> & { checkedAt: string }

/**
 * Each parameter once. EBS's parameter holds one token of a type, so if one of several tokens matches, the parameter is
 * right.
 */
async function lastFound(environment: string): Promise<Found[]> {
  const [tokens, checks] = await Promise.all([checkableTokens(environment), allChecks()])
  const all = tokens
    .flatMap(({ ref }) => checks.get(ref)?.verification ?? [])
    .flatMap(({ parameters, checkedAt }) => parameters.map(({ id, result }) => ({ id, result, checkedAt })))
    .toSorted((a, b) => a.checkedAt.localeCompare(b.checkedAt) || rank(a.result) - rank(b.result))
  return [...new Map(all.map((one) => [one.id, one])).values()]
}

const rank = (result: Comparison) => ['nothing-to-compare', 'missing', 'differs', 'match'].indexOf(result)

function summary(found: Found[]): Reply<'page/marks'>['summary'] {
  const oldest = found.map(({ checkedAt }) => checkedAt).toSorted()[0] ?? ''
  const count = (...results: Comparison[]) => found.filter(({ result }) => results.includes(result)).length
  const bad = count('differs', 'missing')
  const said = bad > 0 ? t().page.notAsExpected(bad) : t().page.asExpected(count('match'))
  return {
    result: overall(found.map(({ result }) => result)),
    text: `${said} · ${t().page.checked(timeAgoAndAt(oldest))}`,
    title: exactTime(oldest),
    again: t().token.checkAgain,
  }
}
