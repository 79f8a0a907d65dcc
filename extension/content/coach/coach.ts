/**
 * The coach in the vendor's pages: shows the next step, notices when it is done, and never clicks for the admin. The one
 * secret that it reads is the value in the place of `take`, on a trusted click: it goes to the background once, and is kept
 * nowhere else.
 */
import type { CoachTask } from '../../contracts/coach-task.ts'
import { GUIDE_STEPS } from '../../contracts/guide-steps.ts'
import { isOrphan } from '../lib/is-invalidated.ts'
import { hear } from '../lib/on-message.ts'
import { ask } from '../lib/request.ts'
import { whenActivated } from '../lib/safe-document.ts'
import { type Card, createView, type View } from './card.ts'
import { LOST, type Look, look, type Memory, NO_TYPE } from './detect-step.ts'
import { isShown } from './is-shown.ts'
import { closest, type Root, rootsOf } from './roots.ts'
import { findAgain, type Opened, openedAt, valueIn } from './value-place.ts'
import { watchPage } from './watch-page.ts'

/** However much a page changes, it is looked at once in so long. */
const REST_MS = 120
/** Not every page is complete at once: only what stays so is said, after so long. */
const DOUBT_MS = 1_200
/** A page that is not as expected is looked at again: a component that is defined late changes no element. */
const LOST_MS = 1_000
/** While EBS is asked what the list does not tell, nothing leads back to "Add Token" (background/wizard/await-registration.ts). */
const ASKING_MS = 8_000

/** The words may be in a part of what is pressed. */
const PRESSED = 'button, a, [role="button"], summary'

/** Only scripts of this extension, in this version, see it. */
const world = globalThis as { lookAgain?: (() => void) | undefined }

/** Where the browser prerenders the page, at its activation. */
export function enterCoach(): void {
  whenActivated(() => {
    if (world.lookAgain) world.lookAgain()
    else coach(new AbortController())
  })
}

function coach(life: AbortController): void {
  const { signal } = life
  let task: CoachTask | null = null
  let view: View | null = null
  let seen: Look | null = null
  /** Since when the page is not as expected, or its list does not tell. */
  let doubtSince: number | null = null
  let said = ''
  let isBusy = false
  let isHidden = false
  let isKept = false
  const opened: Opened[] = []
  let type = NO_TYPE

  async function refresh(): Promise<void> {
    if (isOrphan(life) || isBusy) return
    task = await ask('coach/task', {})
    if (signal.aborted) return
    if (task) {
      isKept = false
      said = ''
      lookAgain()
    } else if (!isKept) life.abort()
  }

  function lookAgain(): void {
    if (signal.aborted || isOrphan(life) || !task || isBusy) return
    const roots = rootsOf(document)
    watch.include(roots)
    for (const one of opened) one.place = findAgain(one) ?? one.place
    seen = lookAt(roots, task, { type, opened: opened.map(({ place }) => place) })
    type = seen.type
    const isLost = seen.at === 'lost'
    const now = performance.now()
    doubtSince = isLost || seen.isOpen ? (doubtSince ?? now) : null
    const doubted = doubtSince === null ? Number.POSITIVE_INFINITY : now - doubtSince
    if (seen.isOpen && doubted < ASKING_MS) seen = { ...seen, target: null }
    const isSure = doubted >= DOUBT_MS
    // What the list does not tell, the background asks EBS meanwhile.
    if (isSure || !isLost) tell(seen)
    if (isSure) draw()
    if (!isSure) setTimeout(soon, DOUBT_MS - doubted)
    else if (isLost) setTimeout(soon, LOST_MS)
    else if (doubted < ASKING_MS) setTimeout(soon, ASKING_MS - doubted)
  }

  /** The side panel ticks the steps off. */
  function tell({ at, rows }: Look): void {
    const what = `${at} ${rows}`
    if (!task || what === said) return
    said = what
    const told = task
    ask('coach/sees', { at, rows }).then((known) => Object.assign(told, known))
  }

  function draw(): void {
    if (!task || !seen || isHidden) return
    view ??= createView(
      task.words,
      life,
      () => {
        isHidden = true
        view?.remove()
        if (isKept) life.abort()
      },
      () => {
        // The side panel alone leads on.
        tell(LOST)
        life.abort()
      },
    )
    view.show(cardOf(task, seen, take), seen.target)
  }

  async function take(event: MouseEvent): Promise<void> {
    // A click that the page's script made up is not the admin's.
    if (!event.isTrusted || isBusy || !task || !seen?.place || !view) return
    const { words } = task
    const value = valueIn(seen.place)
    if (value === null) return view.show({ step: 'paste', title: words.paste }, seen.place)
    isBusy = true
    view.show({ step: 'comparing', title: words.comparing }, null)
    const answer = await ask('coach/takes', { value })
    isBusy = false
    if (answer && answer.refused === null) {
      task = null
      isKept = true
      view?.show({ step: 'kept', title: words.kept }, null)
      return
    }
    said = ''
    view?.show({ step: 'refused', title: words.paste, detail: answer?.refused ?? '', isBad: true, take }, seen.place)
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  function soon(): void {
    timer ??= setTimeout(() => {
      timer = undefined
      lookAgain()
    }, REST_MS)
  }

  /** Where the admin asks for a value, it will be: from then on that place is not read any more. */
  function noteOpened(event: Event): void {
    if (seen?.at !== 'show' || !event.isTrusted || !task || task.guide.value !== undefined) return
    // The list may have been drawn anew since it was looked at.
    lookAgain()
    const path = event.composedPath()
    const show = seen.hidden.find((one) => path.includes(closest(one, PRESSED) ?? one))
    if (show) opened.push(openedAt(show, task.guide.row))
  }

  const watch = watchPage(soon, noteOpened, life)
  hear(({ say }) => {
    if (say === 'guided') refresh()
  }, life)
  world.lookAgain = refresh
  signal.addEventListener('abort', () => {
    world.lookAgain = undefined
    clearTimeout(timer)
    view?.remove()
  })
  refresh()
}

function cardOf({ words, isMaking, description, type }: CoachTask, seen: Look, take: Card['take']): Card {
  const { at } = seen
  if (at === 'lost') return { step: at, title: words.lost, detail: words.lostTeach }
  if (!isMaking && at !== 'tab') {
    const detail = at === 'show' && !seen.target ? words.removeWhich : words.removeTeach
    return { step: 'remove', title: words.remove, detail, words: description }
  }
  const progress = isMaking ? `${GUIDE_STEPS.indexOf(at) + 1}/${GUIDE_STEPS.length}` : ''
  const card = { step: at, progress, title: words[at] }
  switch (at) {
    case 'add':
      return seen.isOpen ? { ...card, step: 'nothing', detail: words.nothing } : card
    case 'description':
      return { ...card, words: description }
    case 'type':
      return { ...card, words: type, ...(seen.isOutOfView && { detail: words.scroll }) }
    case 'show':
      return seen.isOutOfView
        ? { ...card, detail: seen.target ? words.scroll : `${words.scroll} ${words.shown}`, words: description }
        : card
    case 'allow':
      return { ...card, detail: words.allowTeach }
    case 'take':
      return { ...card, detail: words.takeTeach, take }
    default:
      return card
  }
}

/** A selector of the configuration that is none finds nothing. */
function lookAt(roots: readonly Root[], task: CoachTask, memory: Memory): Look {
  try {
    return look(roots, task, memory, isShown)
  } catch {
    return { ...LOST, type: memory.type }
  }
}
