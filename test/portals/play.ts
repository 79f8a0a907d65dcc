/** One portal, from its tab to the value: what the coach shows at each step, beside where the control truly is. */
import { setTimeout as pause } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import type { Browser, Page } from 'puppeteer'
import { GUIDE_STEPS, type GuideStep } from '../../extension/contracts/pages/guide-steps.ts'
import type { GuideConfig } from '../../relay/config/guide-defaults.ts'
import { listen } from '../sandbox/listen.ts'
import { type Box, Coach } from '../support/coach.ts'
import { type CoachInPage, putCoach } from './coach-in-page.ts'
import { Desk } from './desk.ts'
import type { Control, Markup } from './markup.ts'
import { PAGE_WORDS, type PageLanguage } from './page-words.ts'
import { Person } from './person.ts'

/** `between`: a page that the manual does not have. `option`: in the list of the drop-down. `scroll`: to what is not drawn. */
export type PlayStep = GuideStep | 'option' | 'between' | 'scroll-options' | 'scroll-list'
export type Seen = { step: PlayStep; ringed: boolean; recognized: boolean; lost: boolean; wrong: string | null }
export type Played = {
  markup: string
  language: PageLanguage
  /** Whether with the selectors that an operator writes. */
  selectors: boolean
  seen: Seen[]
  /** The right value was brought. */
  taken: boolean
}

/** A step that must be shown is waited for, however busy the machine is. */
const PATIENCE_MS = 15_000
/** The coach may never show this one. It says so of a page within two seconds. */
const DOUBT_MS = 2_500
const LOOK_AGAIN_MS = 20
const STEP_OF: Partial<Record<PlayStep, string>> = {
  option: 'type',
  'scroll-options': 'type',
  'scroll-list': 'show',
  between: 'lost',
}

export async function play(
  browser: Browser,
  markup: Markup,
  language: PageLanguage,
  selectors: boolean,
): Promise<Played> {
  const page = await browser.newPage()
  const guide = (selectors && markup.guide?.[language]) || {}
  const { inPage, close } = await openPortal(page, markup, language, guide)
  const mayMiss = !selectors && markup.guide?.[language] !== undefined
  const walk = new Walk(new Coach(page), inPage, new Person(page, markup), markup, mayMiss ? DOUBT_MS : PATIENCE_MS)
  try {
    await walk.all()
  } finally {
    await page.close()
    await close()
  }
  return { markup: markup.name, language, selectors, seen: walk.seen, taken: inPage.brought !== null && walk.isKept }
}

/** A portal at its start, with the coach in it. */
export async function openPortal(page: Page, markup: Markup, language: PageLanguage, guide: GuideConfig) {
  const desk = new Desk(markup.many ?? 2)
  const app = markup.app(desk, PAGE_WORDS[language], language)
  const server = await listen(0, () => getRequestListener(app.fetch))
  const inPage = await putCoach(page, { origin: server.origin, guide, joined: markup.joined ?? null, desk })
  await page.goto(`${server.origin}${markup.start}`)
  await page.bringToFront()
  const close = async () => {
    await server.close()
    desk.store.close()
  }
  return { inPage, close }
}

type Shown = { ring: Box | null; truth: Box | null }

class Walk {
  readonly seen: Seen[] = []
  isKept = false
  readonly #coach: Coach
  readonly #inPage: CoachInPage
  readonly #person: Person
  readonly #markup: Markup
  readonly #patienceMs: number

  constructor(coach: Coach, inPage: CoachInPage, person: Person, markup: Markup, patienceMs: number) {
    this.#coach = coach
    this.#inPage = inPage
    this.#person = person
    this.#markup = markup
    this.#patienceMs = patienceMs
  }

  async all(): Promise<void> {
    const { controls } = this.#markup
    const person = this.#person
    await this.#look('tab', controls.tab)
    await person.press(controls.tab)
    await this.#look('add', controls.add)
    await person.press(controls.add)
    await this.#look('description', controls.description)
    await person.describe()
    await this.#look('type', controls.type)
    if (controls.option) await this.#chooseOption(controls.option)
    else await person.choose()
    await this.#look('next', controls.next)
    await person.press(controls.next)
    if (controls.between) {
      await this.#look('between', controls.between)
      await person.press(controls.between)
    }
    await this.#look('allow', controls.allow)
    await person.press(controls.allow)
    if (controls.list) {
      await this.#look('scroll-list', controls.list)
      await person.scrollTo(controls.list, controls.show)
    }
    await this.#look('show', controls.show)
    await (controls.list ? person.pressUntilGone(controls.show) : person.press(controls.show))
    await this.#take()
  }

  async #chooseOption(option: Control): Promise<void> {
    const { type, options } = this.#markup.controls
    await this.#person.press(type)
    if (options) {
      await this.#look('scroll-options', options)
      await this.#person.scrollTo(options, option)
    }
    await this.#look('option', option)
    await this.#person.press(option)
  }

  async #take(): Promise<void> {
    const seen = await this.#look('take', null)
    if (!seen.recognized) return
    await this.#coach.pressTake()
    this.isKept = (await this.#reaches('kept', null)).isThere
  }

  /** Waits until the coach is there, or has said that it is lost; what it shows then is what is judged. */
  async #look(step: PlayStep, control: Control | null): Promise<Seen> {
    const expected = STEP_OF[step] ?? step
    const from = this.#inPage.told.length
    if (control) await this.#person.find(control)
    const { isThere, shown } = await this.#reaches(expected, control)
    const at = await this.#coach.step().catch(() => null)
    const { ring, truth } = shown ?? (await this.#atRest(at, control))
    const ringed = isThere && ring !== null && (truth === null || lies(ring, truth))
    const lost = at === 'lost'
    const seen = { step, ringed, recognized: isThere, lost, wrong: this.#wrong({ at, expected, ring, truth, from }) }
    this.seen.push(seen)
    return seen
  }

  /** @returns why what is shown is wrong; null where it is not, also where nothing is shown */
  #wrong(shown: {
    at: string | null
    expected: string
    ring: Box | null
    truth: Box | null
    from: number
  }): string | null {
    const { at, expected, ring, truth, from } = shown
    const order = (one: string) => (GUIDE_STEPS as readonly string[]).indexOf(one)
    if (ring && at !== null && at !== expected && expected !== 'lost') return `a ring at ${at}`
    if (ring && truth && !lies(ring, truth)) return 'a ring around something else'
    if (ring && expected === 'lost') return 'a ring in a page that is not known'
    if (at !== null && order(at) > order(expected) && expected !== 'lost') return `${at} is shown too early`
    const early = this.#inPage.told.slice(from).find((told) => order(told) > order(expected) && expected !== 'lost')
    return early ? `${early} is told too early` : null
  }

  /** Waits until the coach is at the step, with its ring around the control. `shown`: where both were then. */
  async #reaches(step: string, control: Control | null): Promise<{ isThere: boolean; shown?: Shown }> {
    for (const until = Date.now() + this.#patienceMs; ; await pause(LOOK_AGAIN_MS)) {
      const isThere = (await this.#coach.step().catch(() => null)) === step
      if (isThere && (!control || step === 'lost')) return { isThere }
      const shown = isThere && control ? await this.#shownNow(control).catch(() => null) : null
      if (shown) return { isThere, shown }
      if (Date.now() > until) return { isThere }
    }
  }

  /** @returns null: the ring is not around the control now */
  async #shownNow(control: Control): Promise<Shown | null> {
    const ring = await this.#coach.ringNow()
    const truth = await (await this.#person.find(control)).boundingBox()
    return ring && truth && lies(ring, truth) ? { ring, truth } : null
  }

  async #atRest(at: string | null, control: Control | null): Promise<Shown> {
    const ring = at === null ? null : await this.#coach.ring().catch(() => null)
    return { ring, truth: control && (await (await this.#person.find(control)).boundingBox()) }
  }
}

/** The ring is around the control, or around the part of it that is pressed. */
function lies(ring: Box, truth: Box): boolean {
  const x = truth.x + truth.width / 2
  const y = truth.y + truth.height / 2
  const holds = ring.x <= x && x <= ring.x + ring.width && ring.y <= y && y <= ring.y + ring.height
  return holds && ring.width * ring.height <= 4 * (truth.width + 16) * (truth.height + 16)
}
