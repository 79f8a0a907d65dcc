/**
 * The background's side of the coach. The background sends the task and the texts. The coach reports the step that it
 * sees, and sends one value.
 */
import type { Environment } from '../../../shared/environment.ts'
import { Failed, failureOf } from '../../contracts/errors.ts'
import type { Language } from '../../contracts/languages.ts'
import { COACH_WORDS, type CoachTask } from '../../contracts/pages/coach-task.ts'
import { GUIDE_STEPS } from '../../contracts/pages/guide-steps.ts'
import { isMaking, type Sight } from '../../contracts/wizard/machine.ts'
import type { Intent, WizardState } from '../../contracts/wizard/state.ts'
import { language, speak, t } from '../../i18n/background.ts'
import { sendToTab } from '../pages/send-to-tab.ts'
import type { Place } from '../pages/sender.ts'
import { environmentOf } from '../relay/environments.ts'
import { currentLanguage } from '../state/language.ts'
import { coached, wizard } from '../state/storage-items.ts'
import { knownTokens } from '../tokens/inventory.ts'
import { awaitListChange } from './await-list-change.ts'
import { isStillThere } from './coach-script.ts'
import { takeGuided } from './guided.ts'
import { move } from './run.ts'

type Site = Place & { url: string }

/** The task for the coach in this page. @returns null when the page has no part in the guide, or no guide is running */
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
    language: language(),
    words: wordsOfCoach(),
  }
}

/** The description to look for in the portal's list: the new token's, or that of the old token to be removed. */
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
 * Records what the coach sees. Reads EBS's list when the list in the page does not settle the question.
 * @returns what is known about the list; null when no guide is running
 */
export async function coachSees(site: Site, sight: Sight): Promise<Pick<CoachTask, 'rows' | 'asked'> | null> {
  await requireCoached(site)
  const state = await move({ event: 'seen', ...sight })
  if (state?.step !== 'guide') return null
  awaitListChange(state.intent).catch(failureOf)
  const { rows, asked } = state.guiding
  return { rows, asked }
}

/**
 * Accepts a value from a page. Only a page of the portal in which the coach runs may send one, and only while the guide
 * waits for it.
 * @returns the reason for a refusal, in the admin's language; null when the value was kept
 * @throws {Failed} `message_refused` when the page may not send a value
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

/** A page loaded later in the same tab is another document, and is refused. @throws {Failed} `message_refused` */
async function requireCoached({ tabId, document }: Place): Promise<void> {
  const isCoached = (await coached.get()).some((one) => one.tabId === tabId && one.document === document)
  if (!isCoached) throw new Failed('message_refused')
}

/**
 * The part that a page has in the guide. EBS's authorization page has one only after the admin has sent the form. If
 * the portal and EBS share an origin, a page in the folder of the authorization address is EBS's.
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

/**
 * @param isShared whether the portal is on the same origin: then the folder of the authorization page, else its first
 * path segment
 */
function folderOf({ pathname }: URL, isShared: boolean): string {
  const path = pathname.toLowerCase()
  if (!isShared) return path.split('/', 2).join('/')
  return path.slice(0, path.lastIndexOf('/') + 1).replace(/^\/$/, path)
}

/** Tells the scripts to ask for their task again: its words are in the admin's new language. */
export async function tellLanguage(): Promise<void> {
  for (const { tabId } of await coached.get()) sendToTab(tabId, { say: 'guided' })
}
