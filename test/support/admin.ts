/**
 * An admin at work: opens the side panel, clicks and types as a person would. Finds things by the hooks that views carry for
 * this purpose (`data-view`, `data-step`, `data-action`, `data-result`).
 */
import type { Browser, ElementHandle, Frame, Page } from 'puppeteer'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { openSidePanel, PATIENCE_MS, pageAt } from './browser.ts'
import { EXTENSION_ORIGIN } from './extension.ts'
import { complainOfLostFocus } from './lost-focus.ts'

type Place = Page | Frame
export type ShownParameter = { id: string; result: string; expected: string; actual: string }

export class Admin {
  /** What was done since the last `startCounting`: one click, or one field filled in. Sign-in fields do not count. */
  actions: string[] = []
  readonly browser: Browser
  readonly sandbox: Sandbox
  portal!: Page
  panel!: Page

  constructor(browser: Browser, sandbox: Sandbox) {
    this.browser = browser
    this.sandbox = sandbox
  }

  /** Goes to the portal's Subscription page and opens the side panel beside it. */
  async openPanel(view = 'list'): Promise<void> {
    const [first] = await this.browser.pages()
    this.portal = first ?? (await this.browser.newPage())
    await this.portal.goto(`${this.sandbox.portalUrl}#integrations`)
    this.panel = await openSidePanel(this.browser, this.portal)
    await this.view(view)
    await complainOfLostFocus(this.panel)
  }

  /** Opens a page of the extension in a tab of its own. */
  async openPage(name: 'options' | 'welcome' | 'adopt'): Promise<Page> {
    const page = await this.browser.newPage()
    await page.goto(`${EXTENSION_ORIGIN}/${name}.html`)
    await shown(page, `main[data-view="${name}"]`)
    await complainOfLostFocus(page)
    return page
  }

  /** Does the whole job: the endpoint token is created and verified, and its page is shown. */
  async create(type: string, description: string): Promise<void> {
    await this.describe(type, description)
    await this.answer('allow')
    await this.step('done')
  }

  startCounting(): void {
    this.actions = []
  }

  async click(selector: string, place: Place = this.panel): Promise<void> {
    await press(place, selector)
    this.actions.push(`click ${selector}`)
  }

  act = (action: string, place: Place = this.panel) => this.click(`[data-action="${action}"]`, place)

  /** Waits until the side panel shows this view. */
  view = (name: string) => shown(this.panel, `main[data-view="${name}"]`)
  /** Waits until the wizard is at this step. */
  step = (name: string) => shown(this.panel, `[data-step="${name}"]`)

  /** Fills in the wizard's first step, and goes on: the sign-in window opens. */
  async describe(type: string, description: string): Promise<void> {
    await this.act('add-token')
    await this.step('describe')
    await (await shown(this.panel, '#description')).type(description)
    this.actions.push('type description')
    await this.panel.select('#type', type)
    this.actions.push('choose type')
    await this.act('next')
  }

  /** Fills in a field anew. */
  async type(selector: string, words: string): Promise<void> {
    const field = await press(this.panel, selector, 3)
    await field.type(words)
    this.actions.push(`type ${selector}`)
  }

  /** From a token's page: asks for the revocation and confirms it by its name. */
  async revoke(name: string): Promise<void> {
    await this.act('revoke')
    await this.revokeNamed(name)
  }

  /** On the page that asks for the name. */
  async revokeNamed(name: string): Promise<void> {
    await this.view('revoke')
    await this.type('#typed', name)
    await this.act('revoke')
  }

  /** EBS's sign-in window. */
  signInWindow = () => pageAt(this.browser, `${this.sandbox.ebsOrigin}/Auth/`)

  /** Signs in where EBS asks for it, as this user; a browser that is signed in already goes to Allow and Deny. */
  async signIn(user = 'Admin', password = this.passwordOf(user)): Promise<Page> {
    const window = await this.signInWindow()
    const field = await shown(window, '#user, #allow')
    if ((await field.evaluate((element) => element.id)) === 'user') {
      await field.evaluate((element) => {
        ;(element as HTMLInputElement).value = ''
      })
      await field.type(user)
      await (await shown(window, '#password')).type(password)
      await Promise.all([window.waitForNavigation(), this.click('#sign-in', window)])
    }
    return window
  }

  async answer(answer: 'allow' | 'deny', user = 'Admin'): Promise<void> {
    const window = await this.signIn(user)
    await this.click(`#${answer}`, window)
  }

  passwordOf(user: string): string {
    const found = this.sandbox.users.find(({ id }) => id === user)
    if (!found) throw new Error(`no user ${user}`)
    return found.password
  }

  /** The verification's rows, as they are shown; values of endpoint tokens only masked. */
  results(place: Place = this.panel): Promise<ShownParameter[]> {
    return place.$$eval('[data-parameter]', (rows) =>
      rows.map((row) => {
        const [expected = '', actual = ''] = [...row.querySelectorAll('td')].map(
          (cell) => (cell.querySelector('[data-mask], .unseen') ?? cell).textContent ?? '',
        )
        const attribute = (name: string) => row.getAttribute(name) ?? ''
        return { id: attribute('data-parameter'), result: attribute('data-result'), expected, actual }
      }),
    )
  }

  /** The frame of the Integrations panel in the portal's page; the page itself cannot see it. */
  async integrationsFrame(): Promise<Frame> {
    return this.portal.waitForFrame((frame) => frame.url().startsWith('chrome-extension:'))
  }
}

/** Puppeteer says so of an element before it is pressed: it was drawn anew, or the panel that just opens has no size yet. */
const NOT_YET = /not clickable|not an Element|detached/i

async function press(place: Place, selector: string, count = 1): Promise<ElementHandle<Element>> {
  for (const deadline = Date.now() + PATIENCE_MS; ; await new Promise((later) => setTimeout(later, 50))) {
    const element = await shown(place, selector)
    try {
      // A person's hand comes from elsewhere: what came under a pointer that rests takes no press (views/lib/guard-presses.ts).
      await mouseOf(place).move(0, 0)
      await element.evaluate(listenForPress)
      await element.click({ count })
      if (await wasPressed(element)) return element
      // The page refused it, or drew another element there between the button's way down and up: a person presses again.
      if (Date.now() > deadline) throw new Error(`${selector} takes no press`)
    } catch (error) {
      if (!NOT_YET.test(String(error)) || Date.now() > deadline) throw error
    }
  }
}

type Pressed = Element & { wasPressed?: boolean }

/** Runs in the page. The page's guard stops a click that it refuses at the window, before it comes to the element. */
function listenForPress(element: Pressed): void {
  element.wasPressed = false
  const hear = () => {
    element.wasPressed = true
  }
  element.addEventListener('click', hear, { capture: true, once: true })
}

/** A page that the press led away from took it. */
const wasPressed = (element: ElementHandle<Pressed>): Promise<boolean> =>
  element.evaluate((pressed) => pressed.wasPressed !== false).catch(() => true)

const mouseOf = (place: Place) => ('mouse' in place ? place.mouse : place.page().mouse)

async function shown(place: Place, selector: string): Promise<ElementHandle<Element>> {
  const element = await place.waitForSelector(selector, { visible: true, timeout: PATIENCE_MS })
  if (!element) throw new Error(`${selector} is not shown`)
  return element
}
