/**
 * The coach in the vendor's pages: its script is there only while the admin is guided, and only where the browser was allowed
 * to be. It is told what to look for and what to say; it tells which step it sees, and brings one value.
 */
import { browser } from 'wxt/browser'
import type { Environment } from '../../../shared/environment.ts'
import { COACH_WORDS, type CoachTask } from '../../contracts/coach-task.ts'
import { Failed, failureOf } from '../../contracts/errors.ts'
import { GUIDE_STEPS } from '../../contracts/guide-steps.ts'
import type { Language } from '../../contracts/languages.ts'
import { coachPages } from '../../contracts/match-pattern.ts'
import { isMaking, type Sight } from '../../contracts/wizard-machine.ts'
import type { Intent, WizardState } from '../../contracts/wizard-state.ts'
import { language, speak, t } from '../../i18n/background.ts'
import { enterOpenTabs, register, type Script } from '../pages/scripts.ts'
import { tellPage } from '../pages/send-to-tab.ts'
import type { Place } from '../pages/sender.ts'
import { environmentOf, requireOffered } from '../relay/environments.ts'
import { currentLanguage } from '../state/language.ts'
import { coached, wizard } from '../state/storage-items.ts'
import { knownTokens } from '../tokens/inventory.ts'
import { askEbs } from './await-registration.ts'
import { takeGuided } from './guided.ts'
import { move } from './run.ts'

const SCRIPT: Script = { id: 'coach', file: '/coach.js', persistAcrossSessions: false }

type Site = Place & { url: string }

/** To be called synchronously when the background starts. The script comes and goes with the guided step of the wizard. */
export function watchGuide(): void {
  browser.storage.onChanged.addListener(({ wizard: change }, area) => {
    const [before, now] = [change?.oldValue, change?.newValue] as ({ step?: string } | null | undefined)[]
    if (area === 'session' && change && before?.step !== now?.step) follow()
  })
  browser.permissions.onAdded.addListener(follow)
}

/** One after the other: between looking and registering, nobody else does. */
function follow(): void {
  navigator.locks.request('coach-script', followGuide).catch(failureOf)
}

async function followGuide(): Promise<void> {
  const state = await wizard.get()
  const isGuided = state?.step === 'guide' || state?.step === 'importing'
  const pages =
    isGuided && (await isStillThere(state.intent)) ? await allowed(await environmentOf(state.intent.environment)) : []
  await register(SCRIPT, pages)
  // A script that is there already looks anew.
  if (pages.length > 0) await enterOpenTabs(SCRIPT, pages)
  else await leaveTabs()
}

/** What to look for in this page, and what to say; null: nothing, or nothing any more. */
export async function coachTask({ tabId, document, url }: Site): Promise<CoachTask | null> {
  const state = await wizard.get()
  if (state?.step !== 'guide' || !(await isStillThere(state.intent))) return null
  const environment = await environmentOf(state.intent.environment)
  const place = placeOf(environment, url, state)
  const { guide } = environment
  if (!place || !guide) return null
  await coached.update((places) => [{ tabId, document }, ...places.filter((one) => one.tabId !== tabId)])
  await speak(await currentLanguage())
  const { intent, guiding } = state
  const names = namesOf(environment, intent.type)
  return {
    place,
    guide,
    description: await nameOf(intent),
    type: names[language()] ?? names.en,
    names: [...new Set([...Object.values(names), intent.type])].filter((name) => name !== undefined),
    rows: guiding.rows,
    asked: guiding.asked,
    isMaking: isMaking(intent),
    words: wordsOfCoach(),
  }
}

/** Neither another EBS nor another relay has the environment's name by now. */
const isStillThere = (intent: Intent): Promise<boolean> =>
  requireOffered(intent).then(
    () => true,
    () => false,
  )

/** What the list in the portal calls it: the new one, or the old one that is to go. */
async function nameOf(intent: Intent): Promise<string> {
  const tokens = isMaking(intent) ? [] : await knownTokens(null)
  return tokens.find(({ ref }) => ref === intent.targetRef)?.description ?? intent.description
}

const namesOf = ({ types }: Environment, type: string): { [L in Language]?: string | undefined } & { en: string } =>
  types.find(({ id }) => id === type)?.names ?? { en: type }

function wordsOfCoach(): CoachTask['words'] {
  const { title: name } = t()
  const words = [
    ...GUIDE_STEPS.map((step) => [step, t().guide.steps[step]]),
    ...COACH_WORDS.map((word) => [word, t().guide.coach[word]]),
  ]
  return { name, ...(Object.fromEntries(words) as Omit<CoachTask['words'], 'name'>) }
}

/**
 * What the coach sees now; where it is a list that does not tell, EBS is asked.
 * @returns what is known of the list since; null when nobody is guided any more
 */
export async function coachSees(site: Site, sight: Sight): Promise<Pick<CoachTask, 'rows' | 'asked'> | null> {
  await requireCoached(site)
  const state = await move({ event: 'seen', ...sight })
  if (state?.step !== 'guide') return null
  askEbs(state.intent).catch(failureOf)
  const { rows, asked } = state.guiding
  return { rows, asked }
}

/**
 * The one value that a page may bring: from a page in which the coach is, in the portal alone, while a value is waited for.
 * @returns why it was not kept, in the admin's words; null when it was
 */
export async function coachTakes(site: Site, value: string): Promise<string | null> {
  await requireCoached(site)
  const state = await wizard.get()
  if (state?.step !== 'guide') throw new Failed('message_refused')
  const environment = await environmentOf(state.intent.environment)
  if (placeOf(environment, site.url, state) !== 'portal') throw new Failed('message_refused')
  try {
    await takeGuided(value)
    return null
  } catch (error) {
    await speak(await currentLanguage())
    const { what, next } = t().failures[failureOf(error).code]
    return `${what} ${next}`
  }
}

/** What was loaded since in the same tab is another page. */
async function requireCoached({ tabId, document }: Place): Promise<void> {
  const isCoached = (await coached.get()).some((one) => one.tabId === tabId && one.document === document)
  if (!isCoached) throw new Failed('message_refused')
}

/**
 * EBS's authorization page is one of its steps only after the form: before, it is none of the coach's business. Where portal
 * and EBS are one origin, the page is in the folder that its address is in.
 */
function placeOf(
  { portal, authorization }: Environment,
  url: string,
  { guiding, intent }: Extract<WizardState, { step: 'guide' }>,
): CoachTask['place'] | null {
  const { origin, pathname } = new URL(url)
  const isPortals = portal?.origins.includes(origin) ?? false
  const page = new URL(authorization.url)
  const folder = folderOf(page, isPortals)
  const isThere = origin === page.origin && pathname.toLowerCase().startsWith(folder)
  const isOfPortal = isPortals && portal && portal.path.length > folder.length && pathname.startsWith(portal.path)
  if (isThere && !isOfPortal) return guiding.asked && isMaking(intent) ? 'authorize' : null
  return isPortals ? 'portal' : null
}

/** @param isShared whether the portal has pages there as well: then the folder of the page alone, else all that is beside it */
function folderOf({ pathname }: URL, isShared: boolean): string {
  const path = pathname.toLowerCase()
  if (!isShared) return path.split('/', 2).join('/')
  return path.slice(0, path.lastIndexOf('/') + 1).replace(/^\/$/, path)
}

/** Of the pages on the way, those that the browser lets us into. */
async function allowed(environment: Environment): Promise<string[]> {
  const asked = coachPages(environment).map(async (match) => {
    const isGranted = await browser.permissions.contains({ origins: [match] })
    return isGranted ? [match] : []
  })
  return (await Promise.all(asked)).flat()
}

/** The scripts ask what they are to do, hear that it is nothing, and go. */
async function leaveTabs(): Promise<void> {
  const places = await coached.get()
  await coached.update(() => [])
  for (const { tabId } of places) tellPage(tabId, { say: 'guided' })
}
