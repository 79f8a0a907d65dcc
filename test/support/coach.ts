/**
 * The coach as an admin meets it in a page. Its shadow root is closed, so it is looked at through DevTools, and pressed where
 * it is on the screen: such clicks are trusted, as a person's are.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession, Page, Protocol } from 'puppeteer'
import { eventually } from './eventually.ts'

type Node = Protocol.DOM.Node
export type Box = { x: number; y: number; width: number; height: number }

/** The page is still being put together for a moment: the ring has come to rest when it has not moved for so long. */
const RESTS_FOR_MS = 120

/** In the page, or in a modal dialog of whatever tree of it. */
const HOST = `(function find(root) {
  const there = Document.prototype.querySelector.call(document, 'html > [data-integrations-for-ebs="coach"]')
  if (there) return there
  const found = root.querySelector('[data-integrations-for-ebs="coach"]')
  const inner = found ? [] : [...root.querySelectorAll('*')].filter((each) => each.localName !== 'form' && each.shadowRoot)
  return found ?? inner.reduce((seen, each) => seen ?? find(each.shadowRoot), null)
})(document)`

export class Coach {
  readonly page: Page
  #devtools: CDPSession | undefined

  constructor(page: Page) {
    this.page = page
  }

  /** The step that the card shows; null without a card. */
  async step(): Promise<string | null> {
    const card = await this.#find('card')
    return card ? attribute(card, 'data-step') : null
  }

  /** Waits until the card shows this step. @returns where the ring is; null without one */
  async at(step: string): Promise<Box | null> {
    await this.#reaches(step)
    return this.ring()
  }

  /** Waits for the step and its ring, which is drawn later. After Deny it comes once EBS has answered. @returns where it is */
  async ringed(step: string): Promise<Box> {
    await this.#reaches(step)
    return eventually(async () => {
      const found = await this.ring()
      if (!found) throw new Error(`nothing is shown at ${step}`)
      return found
    })
  }

  /** Waits for the step and its ring, and presses the control through the ring. */
  async press(step: string): Promise<void> {
    const ring = await this.ringed(step)
    await this.page.mouse.click(ring.x + ring.width / 2, ring.y + ring.height / 2)
  }

  /** Where the ring is, when it has come to rest. */
  async ring(): Promise<Box | null> {
    for (let before = await this.#box('ring'); ; ) {
      await pause(RESTS_FOR_MS)
      const box = await this.#box('ring')
      if (JSON.stringify(box) === JSON.stringify(before)) return box
      before = box
    }
  }

  /** Where the ring is at this moment. */
  ringNow(): Promise<Box | null> {
    return this.#box('ring')
  }

  /** Where the card is; null without one. */
  card(): Promise<Box | null> {
    return this.#box('card')
  }

  /** All that the card says. */
  async text(): Promise<string> {
    const card = await this.#find('card')
    return card ? textOf(card) : ''
  }

  /** Presses “Go to it”. */
  pressGo(): Promise<void> {
    return this.#pressIn('go')
  }

  pressTake(): Promise<void> {
    return this.#pressIn('take')
  }

  async #pressIn(className: string): Promise<void> {
    const box = await this.#box(className)
    if (!box) throw new Error(`there is nothing to ${className}`)
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  }

  #reaches(step: string): Promise<void> {
    return eventually(async () => {
      const now = await this.step().catch(() => 'no page')
      if (now !== step) throw new Error(`The coach is at ${now}, not at ${step}`)
    })
  }

  async #find(className: string): Promise<Node | undefined> {
    this.#devtools ??= await this.page.createCDPSession()
    // Only the coach's own part of the page is read: the whole of it, many times a second, is most of a test's work.
    const { result } = await this.#devtools.send('Runtime.evaluate', { expression: HOST })
    if (!result.objectId) return undefined
    const { node } = await this.#devtools.send('DOM.describeNode', {
      objectId: result.objectId,
      depth: -1,
      pierce: true,
    })
    return search(node, (one) => attribute(one, 'class')?.split(' ').includes(className) ?? false)
  }

  async #box(className: string): Promise<Box | null> {
    const node = await this.#find(className)
    if (!node || attribute(node, 'hidden') !== null) return null
    // It may have been hidden since it was found: what is not drawn has no box.
    const { model } =
      (await this.#devtools?.send('DOM.getBoxModel', { backendNodeId: node.backendNodeId }).catch((error: unknown) => {
        if (!/box model/.test(String(error))) throw error
        return null
      })) ?? {}
    const [x = 0, y = 0] = model?.border ?? []
    return model ? { x, y, width: model.width, height: model.height } : null
  }
}

function search(node: Node, isIt: (node: Node) => boolean): Node | undefined {
  if (isIt(node)) return node
  for (const inner of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = search(inner, isIt)
    if (found) return found
  }
  return undefined
}

function attribute({ attributes = [] }: Node, name: string): string | null {
  const at = attributes.findIndex((each, index) => index % 2 === 0 && each === name)
  return at < 0 ? null : (attributes[at + 1] ?? '')
}

const textOf = (node: Node): string => node.nodeValue + (node.children ?? []).map(textOf).join(' ')
