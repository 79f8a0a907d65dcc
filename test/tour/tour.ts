/** The main job, done by clicking as an admin would: both applications, one Deny, and a drift at the end. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer'
import { type Comparison, overall } from '../../shared/checks.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { COMPANY, SUBSCRIPTION_GID_PARAMETER } from '../sandbox/seeds.ts'
import { Admin, type ShownParameter } from '../support/admin.ts'
import { pageAt } from '../support/browser.ts'
import { putIn } from '../support/closed-roots.ts'
import { eventually } from '../support/eventually.ts'

export type TourResult = {
  steps: { name: string; ms: number; screenshot: string }[]
  endpoints: { type: string; description: string; actions: number; parameters: ShownParameter[] }[]
  denied: { created: boolean }
  drift: { result: string }
  /** What was verified of the token that was made where users sign in at the relay's own page. */
  native: { result: string }
}

/** A second EBS, without an OAuth server, behind the same relay. */
export type Native = { sandbox: Sandbox; relayOrigin: string }

const ACTIONS_MAX = 6

/** Both endpoints match, within the budget of clicks; Deny left nothing; the drift was seen; the other way in works too. */
export const isSuccess = ({ endpoints, denied, drift, native }: TourResult): boolean =>
  endpoints.length === 2 &&
  endpoints.every(({ actions, parameters }) => actions <= ACTIONS_MAX && resultOf(parameters) === 'match') &&
  !denied.created &&
  drift.result === 'differs' &&
  native.result === 'match'

export const resultOf = (parameters: { result: string }[]) =>
  overall(parameters.map(({ result }) => result as Comparison))

export async function runTour(browser: Browser, sandbox: Sandbox, native: Native, out: string): Promise<TourResult> {
  mkdirSync(out, { recursive: true })
  const admin = new Admin(browser, sandbox)
  const result: TourResult = {
    steps: [],
    endpoints: [],
    denied: { created: false },
    drift: { result: '' },
    native: { result: '' },
  }

  /** Does a step, takes its picture, and keeps its time (the picture not counted). */
  async function step(name: string, work: () => Promise<Page>): Promise<void> {
    const startedAt = performance.now()
    const page = await work()
    const ms = Math.round(performance.now() - startedAt)
    const number = String(result.steps.length + 1).padStart(2, '0')
    const screenshot = `${number}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.png`
    await page.screenshot({ path: join(out, screenshot) as `${string}.png` })
    result.steps.push({ name, ms, screenshot })
  }

  async function create(type: string, description: string): Promise<void> {
    admin.startCounting()
    await step(`${type}: describe the endpoint token`, async () => {
      await admin.describe(type, description)
      return admin.panel
    })
    await step(`${type}: EBS asks to allow it`, () => admin.signIn())
    await step(`${type}: allow, create, register, verify`, async () => {
      await admin.click('#allow', await admin.signInWindow())
      await admin.step('done')
      return admin.panel
    })
    const parameters = await admin.results()
    result.endpoints.push({ type, description, actions: admin.actions.length, parameters })
    await step(`${type}: reveal the value`, async () => {
      await admin.act('reveal')
      await admin.panel.waitForSelector('[data-value]')
      return admin.panel
    })
    await step(`${type}: test the connection`, async () => {
      await admin.act('hide')
      await admin.act('test-connection')
      await admin.panel.waitForSelector('[data-connection]')
      return admin.panel
    })
    await admin.act('back')
    await admin.view('list')
  }

  await step('The portal, with the Integrations panel in it', async () => {
    await admin.openPanel()
    const frame = await admin.integrationsFrame()
    await frame.waitForSelector('[data-action="add-token"]')
    return admin.portal
  })
  await step('The side panel, before the first endpoint token', async () => admin.panel)

  await create('APPINSIGHTS', 'Insights of the head office')

  const before = sandbox.store.endpoints().length
  await step('SURVEYS: deny', async () => {
    await admin.describe('SURVEYS', 'Spring campaign')
    await admin.answer('deny')
    await admin.step('denied')
    return admin.panel
  })
  await step('The list: Deny left nothing', async () => {
    const inEbs = sandbox.store.endpoints().length > before || sandbox.store.activeEndpoint('SURVEYS') !== undefined
    await admin.act('close')
    await admin.view('list')
    const inVault = (await admin.panel.$$('[data-ref]')).length > 1
    result.denied.created = inEbs || inVault
    return admin.panel
  })

  await create('SURVEYS', 'Spring campaign')

  await step('The list, both endpoint tokens verified', async () => admin.panel)
  await step('The EBS parameters, as EBS has them', async () => {
    await admin.act('parameters')
    await admin.panel.waitForSelector('[data-parameter]')
    return admin.panel
  })
  await step('The portal, both endpoint tokens in it', async () => {
    await admin.act('back')
    await admin.portal.bringToFront()
    const frame = await admin.integrationsFrame()
    await frame.waitForFunction(() => document.querySelectorAll('[data-ref]').length === 2)
    return admin.portal
  })
  await step('EBS: its own parameters page, marked', async () => {
    await admin.portal.goto(`${sandbox.ebsOrigin}/parameters`)
    await eventually(async () => {
      const marks = (await putIn(admin.portal)).filter(({ kind }) => kind === 'mark')
      if (!marks.some(({ text }) => text === '✓ Match')) throw new Error('No parameter is marked')
    })
    await admin.portal.$eval('[data-section="Entersoft Cloud Store"]', (section) => section.scrollIntoView())
    return admin.portal
  })
  await step('Drift: somebody changed the SubscriptionGID in EBS', async () => {
    sandbox.store.setParameter(SUBSCRIPTION_GID_PARAMETER, crypto.randomUUID())
    await admin.click('[data-ref]')
    await admin.view('token')
    await admin.act('check')
    await admin.panel.waitForSelector('[data-parameter][data-result="differs"]')
    // The rows change before the answer comes, which ends "Checking…".
    await admin.panel.waitForSelector('[data-action="check"][aria-busy="false"]')
    result.drift.result = resultOf(await admin.results())
    return admin.panel
  })
  await signInNatively()
  return result

  /** At an EBS without an OAuth server the relay asks for the password on its own page. */
  async function signInNatively(): Promise<void> {
    const signInPage = () => pageAt(browser, `${native.relayOrigin}/authorize/`)
    await step('Own server: the relay asks for the EBS password', async () => {
      await admin.act('back')
      await admin.view('list')
      await admin.panel.select('header select', native.sandbox.environment.id)
      await admin.panel.waitForFunction(() => document.querySelectorAll('[data-ref]').length === 0)
      await admin.describe('SURVEYS', 'Spring campaign')
      const page = await signInPage()
      await page.waitForSelector('main[data-state="form"]')
      await page.type('#user', 'Admin')
      await page.type('#password', native.sandbox.users.find(({ id }) => id === 'Admin')?.password ?? '')
      await page.type('#branch', COMPANY.branch)
      return page
    })
    await step('Own server: allow, create, register, verify', async () => {
      await admin.click('button[value="allow"]', await signInPage())
      await admin.step('done')
      result.native.result = resultOf(await admin.results())
      return admin.panel
    })
  }
}
