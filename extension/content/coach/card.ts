/**
 * Draws the coach: a ring around the next control, and a card in a corner that does not cover the control. Both are in a
 * closed shadow root.
 */
import { boxOf } from '../../../shared/page-controls/roots.ts'
import type { CoachTask } from '../../contracts/pages/coach-task.ts'
import { splitVendorNames } from '../../contracts/pages/vendor-names.ts'
import { make } from '../lib/safe-document.ts'
import { closedHost } from '../lib/shadow-host.ts'
import inside from './card.css?inline'
import { bringIntoView, focusableAt } from './focus-control.ts'
import { keepOnTop } from './keep-on-top.ts'
import { type Box, createRing } from './ring.ts'

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

/** The browser has seen the card without its text by then. */
const WRITTEN_AFTER_MS = 50

const CORNERS = ['bottom-end', 'bottom-start', 'top-end', 'top-start'] as const

/**
 * Builds the ring and the card. The first `show` puts them into the page.
 * @param life aborted when the coach leaves the page
 * @param onHide the admin has hidden the coach
 * @param onRefused the page has removed the coach too often
 */
export function createView(life: AbortController, onHide: () => void, onRefused: () => void): View {
  const { host, root } = closedHost('coach', { host: HOST, inside })
  const stayOnTop = keepOnTop(host, writeAnew)
  const ring = createRing(host, life, avoid)
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
  root.append(ring.element, card)

  let target: Element | null = null
  let taken: Card['take']
  /** Writes the card's title and detail. */
  let write: () => void
  let written: ReturnType<typeof setTimeout> | undefined

  /** A live region that comes into the page with its text is not announced, so the text follows. */
  function writeAnew(): void {
    for (const one of [title, detail]) say(one)
    written ??= setTimeout(() => {
      written = undefined
      write()
    }, WRITTEN_AFTER_MS)
  }

  /** Moves the card into the first corner in which it does not cover the control. */
  function avoid(control: Box): void {
    for (const corner of CORNERS) {
      if (!overlap(card.getBoundingClientRect(), control)) return
      card.dataset['corner'] = corner
    }
  }

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
      if (say(words, next.words)) {
        copy.textContent = copyText
        copy.ariaLabel = next.copyName ?? copyDescription
      }
      wordsRow.hidden = next.words === undefined
      taken = next.take
      take.hidden = taken === undefined
      if (control && control !== target) bringIntoView(control)
      ring.surround(control)
      target = control
      goTo.hidden = focusableAt(control) === null
      card.dataset['corner'] ??= CORNERS[0]
      write = () => {
        say(title, next.title, spoken.language)
        say(detail, next.detail, spoken.language)
        detail.className = next.isBad ? 'detail bad' : 'detail'
        // With its text the card is larger.
        if (control?.isConnected) avoid(boxOf(control))
        ring.follow()
      }
      if (!stayOnTop()) return onRefused()
      if (!written) write()
    },
    focus() {
      const first = [take, goTo].find((one) => !one.hidden) ?? hide
      first.focus()
    },
    remove() {
      clearTimeout(written)
      written = undefined
      ring.stop()
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
