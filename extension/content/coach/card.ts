/**
 * Draws the coach: a ring around the next control, through which clicks go, and a card in a corner that does not cover
 * the control. Both are in a closed shadow root, in the browser's top layer. An open modal dialog makes the rest of the
 * page inert, so the coach moves into the dialog.
 */
import { boxOf } from '../../../shared/page-controls/roots.ts'
import type { CoachTask } from '../../contracts/pages/coach-task.ts'
import { splitVendorNames } from '../../contracts/pages/vendor-names.ts'
import { isOrphan } from '../lib/is-invalidated.ts'
import { atMost, PUT_A_MINUTE } from '../lib/rate-limit.ts'
import { find, make } from '../lib/safe-document.ts'
import { closedHost } from '../lib/shadow-host.ts'
import inside from './card.css?inline'
import { bringIntoView, focusableAt } from './focus-control.ts'
import { openDialog } from './open-dialog.ts'

export type Card = {
  /** The step, or the fate of the value. Tests find the card by it. */
  step: string
  /** For example "3/8". */
  progress?: string
  title: string
  detail?: string
  isBad?: boolean
  /** A text for the admin to type, with a button that copies it. */
  words?: string
  /** The name of that button. Without one, it copies the description. */
  copyName?: string
  /** The button that saves the value. It receives the click. */
  take?: ((event: MouseEvent) => void) | undefined
}

type Words = Pick<CoachTask, 'language' | 'words'>

/** `words`: the language may have changed since the last card. */
export type View = {
  show(card: Card, target: Element | null, words: Words): void
  /** Puts the focus on the first button of the card that does what the card says. */
  focus(): void
  remove(): void
}

/** The element that holds both. */
const HOST = [
  'position: fixed; inset: 0; display: block; width: auto; height: auto; margin: 0; padding: 0; border: 0',
  'overflow: visible; background: none; pointer-events: none; z-index: 2147483647; color-scheme: light dark',
].join('; ')

const CORNERS = ['bottom-end', 'bottom-start', 'top-end', 'top-start'] as const
/** The gap between the control and the ring, px. */
const RING_GAP = 4
/** How often in a minute the coach moves into a dialog that removes it each time. */
const ENTER_A_MINUTE = 10
/**
 * Events that can move a control without a change of the document. The ring follows the control until `RESTS_FOR_MS`
 * after the last one.
 */
const MOVES = ['scroll', 'resize', 'load', 'transitionrun', 'transitionend', 'animationstart', 'animationend', 'toggle']
const RESTS_FOR_MS = 500

/**
 * Builds the ring and the card. The first `show` puts them into the page.
 * @param life aborted when the coach leaves the page
 * @param onHide the admin has hidden the coach
 * @param onRefused the page has removed the coach too often
 */
export function createView(life: AbortController, onHide: () => void, onRefused: () => void): View {
  const { host, root } = closedHost('coach', { host: HOST, inside })
  host.popover = 'manual'

  const ring = element('div', 'ring')
  const progress = element('span', '')
  const title = element('p', 'title')
  const detail = element('p', 'detail')
  const words = element('b', '')
  let texts: CoachTask['words'] | undefined
  const copy = button('', () => {
    navigator.clipboard.writeText(words.textContent ?? '').then(
      () => {
        copy.textContent = texts?.copied ?? ''
        copy.ariaLabel = null
      },
      () => undefined,
    )
  })
  const wordsRow = element('div', 'words', words, copy)
  const take = button('take', (event) => taken?.(event))
  const status = element('div', '', title, detail)
  status.setAttribute('role', 'status')
  const goTo = button('go', (event) => {
    if (event.isTrusted) focusableAt(target)?.focus()
  })
  const leave = () => {
    onHide()
    focusableAt(target)?.focus()
  }
  const hide = button('', leave)
  const card = element('section', 'card', element('div', 'head', progress, hide), status, wordsRow, goTo, take)
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !event.isTrusted) return
    // The dialog that the card may be in stays open.
    event.preventDefault()
    event.stopPropagation()
    leave()
  })
  root.append(ring, card)

  let target: Element | null = null
  let taken: Card['take']
  let frame = 0
  /** The ring's position, as CSS. */
  let placed: string | null = null
  /** The dialog that was open when the coach was last put into the page. */
  let under: Element | null = null

  const mayPut = atMost(PUT_A_MINUTE, 60_000)
  /** A dialog that is redrawn at every change removes the coach each time, so moving into one is limited. */
  const mayEnter = atMost(ENTER_A_MINUTE, 60_000)
  /** The ring follows the control frame by frame until this time. */
  let restsAt = 0

  /**
   * Puts the coach back where the page removed it, and into a dialog that was opened since. @returns false when the
   * page has removed it too often
   */
  function stayOnTop(): boolean {
    const dialog = openDialog()
    const isIn = host.isConnected && (host.parentElement === dialog || under === dialog)
    if (isIn && host.matches(':popover-open')) return true
    // If the dialog keeps removing the coach, it is drawn above the dialog: visible, but inert.
    const home = dialog && mayEnter() ? dialog : find('html')
    if (home !== dialog && !host.isConnected && !mayPut()) return false
    under = dialog
    if (host.isConnected && host.matches(':popover-open')) host.hidePopover()
    if (host.parentElement !== home) home?.append(host)
    host.showPopover()
    return true
  }

  /** Keeps the ring on the control until the control stops moving. */
  function follow(): void {
    frame = 0
    if (isOrphan(life)) return
    const box = target?.isConnected ? boxOf(target) : null
    const place =
      box &&
      `left:${box.left - RING_GAP}px;top:${box.top - RING_GAP}px;width:${box.width + 2 * RING_GAP}px;height:${box.height + 2 * RING_GAP}px`
    ring.hidden = !box || box.width === 0
    if (box && place && place !== placed) {
      ring.style.cssText = place
      restsAt = performance.now() + RESTS_FOR_MS
      for (const corner of CORNERS) {
        if (!overlap(card.getBoundingClientRect(), box)) break
        card.dataset['corner'] = corner
      }
    }
    placed = place
    if (performance.now() < restsAt) frame = requestAnimationFrame(follow)
  }

  function stir(): void {
    restsAt = performance.now() + RESTS_FOR_MS
    if (frame === 0 && host.isConnected) frame = requestAnimationFrame(follow)
  }

  const sized = new ResizeObserver(stir)
  for (const name of MOVES) addEventListener(name, stir, { capture: true, passive: true, signal: life.signal })

  function speak({ language, words: known }: Words): void {
    if (texts === known) return
    texts = known
    host.lang = language
    hide.textContent = known.hide
    hide.ariaLabel = known.hideGuide
    goTo.textContent = known.goTo
    copy.textContent = known.copy
    take.textContent = known.takeButton
    card.ariaLabel = known.region
  }

  return {
    show(next, control, spoken) {
      speak(spoken)
      const { name, copy: copyText, copyDescription } = spoken.words
      card.dataset['step'] = next.step
      say(progress, next.progress ? `${name} · ${next.progress}` : name)
      say(title, next.title, spoken.language)
      say(detail, next.detail, spoken.language)
      detail.className = next.isBad ? 'detail bad' : 'detail'
      if (say(words, next.words)) {
        copy.textContent = copyText
        copy.ariaLabel = next.copyName ?? copyDescription
      }
      wordsRow.hidden = next.words === undefined
      taken = next.take
      take.hidden = taken === undefined
      if (control && control !== target) bringIntoView(control)
      if (control !== target) {
        sized.disconnect()
        if (control) sized.observe(control)
      }
      target = control
      goTo.hidden = focusableAt(control) === null
      card.dataset['corner'] ??= CORNERS[0]
      if (!stayOnTop()) return onRefused()
      stir()
    },
    focus() {
      const first = [take, goTo].find((one) => !one.hidden) ?? hide
      first.focus()
    },
    remove() {
      cancelAnimationFrame(frame)
      sized.disconnect()
      host.remove()
    },
  }
}

/**
 * Sets a text only if it has changed, so that a screen reader does not announce it twice. @param language the text may
 * quote the vendor's controls, which are in English. @returns whether it has changed
 */
function say(written: HTMLElement, text = '', language = 'en'): boolean {
  written.hidden = text === ''
  if (written.textContent === text) return false
  const parts = splitVendorNames(text, language)
  written.replaceChildren(...parts.map((part, index) => (index % 2 === 0 ? part : inEnglish(part))))
  return true
}

function inEnglish(name: string): HTMLElement {
  const made = element('span', '')
  made.lang = 'en'
  made.textContent = name
  return made
}

type Box = { left: number; top: number; right: number; bottom: number }

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function element(name: keyof HTMLElementTagNameMap, className: string, ...inner: Element[]): HTMLElement {
  const made = make(name)
  made.className = className
  made.append(...inner)
  return made
}

function button(className: string, onClick: (event: MouseEvent) => void): HTMLButtonElement {
  const made = make('button')
  made.type = 'button'
  made.className = className
  made.addEventListener('click', onClick)
  return made
}
