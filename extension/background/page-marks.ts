/** What our content script writes beside EBS's own parameters: results in words, and no value, not even a masked one. */
import { type Comparison, overall, type VerifiedParameter } from '../../shared/checks.ts'
import type { Reply } from '../messages.ts'
import { exactTime, speak, t, timeAgo } from '../ui/i18n.ts'
import { allChecks } from '../vault/checks.ts'
import { environmentsCell } from './cells.ts'
import { checkableTokens } from './known-token.ts'
import { currentLanguage } from './language.ts'
import { liveSession } from './session.ts'
import { verifyEndpoints } from './verify-endpoint.ts'

/** @param check ask EBS again, when somebody is signed in; else what was found last, with its age */
export async function pageMarks(url: string, check: boolean): Promise<Reply<'page/marks'>> {
  const environment = (await environmentsCell.get()).find(
    ({ parametersPage: page }) => page && url.startsWith(page.url),
  )
  if (!environment) return { summary: null, marks: [] }
  if (check && (await liveSession(environment.id))) await verifyEndpoints(environment.id).catch(() => undefined)
  const found = await lastFound(environment.id)
  await speak(await currentLanguage())
  return {
    summary: found.length > 0 ? summary(found) : null,
    marks: found.map(({ id, result, checkedAt }) => ({
      parameter: id,
      result,
      text: t().rowResults[result],
      title: t().list.checked(exactTime(checkedAt)),
    })),
  }
}

type Found = Pick<VerifiedParameter, 'id' | 'result'> & { checkedAt: string }

/** Each parameter once: of several endpoint tokens of a type, EBS's parameter holds one, so one that matches is enough. */
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
    text: `${said} · ${t().list.checked(timeAgo(oldest))}`,
    title: exactTime(oldest),
    again: t().token.checkAgain,
  }
}
