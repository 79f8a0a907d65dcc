/** A person in front of a portal, who knows it: presses the true controls, whatever the coach shows. */
import type { ElementHandle, Frame, Page } from 'puppeteer'
import { eventually } from '../support/eventually.ts'
import { DESCRIPTION, TYPE } from './desk.ts'
import type { Control, Markup } from './markup.ts'

/** A page that is just loading has its controls a little later. */
const TRIES = 400

export class Person {
  readonly #page: Page
  readonly #markup: Markup

  constructor(page: Page, markup: Markup) {
    this.#page = page
    this.#markup = markup
  }

  find({ selector, frame }: Control): Promise<ElementHandle<Element>> {
    return eventually(async () => {
      const found = await this.#frame(frame).$(selector)
      if (!found || !(await found.boundingBox())) throw new Error(`nothing at ${selector}`)
      return found
    }, TRIES)
  }

  async press(control: Control): Promise<void> {
    await eventually(async () => (await this.find(control)).click(), 50)
  }

  /** A list that is drawn anew while it is pressed takes no click: one presses again. */
  async pressUntilGone(control: Control): Promise<void> {
    await eventually(async () => {
      const found = await this.#frame(control.frame).$(control.selector)
      if (!found) return
      await found.click()
      throw new Error(`still there: ${control.selector}`)
    }, 50)
  }

  async describe(): Promise<void> {
    await this.press(this.#markup.controls.description)
    await this.#page.keyboard.type(DESCRIPTION)
    await this.#page.keyboard.press('Tab')
  }

  /** Chooses in the browser's own drop-down. */
  async choose(): Promise<void> {
    await (await this.find(this.#markup.controls.type)).select(TYPE)
  }

  /** Scrolls a list, as a wheel does, until the control is drawn. */
  async scrollTo(list: Control, wanted: Control): Promise<void> {
    const scrolled = await this.find(list)
    await eventually(async () => {
      const found = await this.#frame(wanted.frame).$(wanted.selector)
      const [outer, inner] = [await scrolled.boundingBox(), await found?.boundingBox()]
      if (outer && inner && inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height) return
      await scrolled.evaluate((element) => element.scrollBy(0, element.clientHeight / 3))
      throw new Error(`not in view: ${wanted.selector}`)
    }, TRIES)
  }

  #frame(name: string | undefined): Frame {
    const frame = name ? this.#page.frames().find((one) => one.name() === name) : this.#page.mainFrame()
    if (!frame) throw new Error(`no frame ${name}`)
    return frame
  }
}
