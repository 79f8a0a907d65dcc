/**
 * The coach in the vendor's pages. It shows the next step and notices when the step is done. It never clicks for the
 * admin. It reads one secret, the value at the step `take`, on a trusted click. It sends the value to the background
 * once, and keeps no copy.
 */
import { closest, type Root, rootsOf } from '../../../shared/page-controls/roots.ts'
import type { CoachTask } from '../../contracts/pages/coach-task.ts'
import { GUIDE_STEPS } from '../../contracts/pages/guide-steps.ts'
import { endIfInvalidated } from '../lib/end-if-invalidated.ts'
import { hear } from '../lib/on-message.ts'
import { ask } from '../lib/request.ts'
import { whenActivated } from '../lib/safe-document.ts'
import { type Card, createView, type View } from './card.ts'
import { LOST, type Look, look, type Memory, NO_TYPE } from './detect-step.ts'
import { isShown } from './is-shown.ts'
import { findAgain, type Opened, openedAt, valueIn } from './value-place.ts'
import { watchPage } from './watch-page.ts'

/** The least time between two looks at the page, however often it changes. */
const REST_MS = 120
/** A page may still be loading. The coach reports an unexpected page only after it has stayed so for this time. */
const DOUBT_MS = 1_200
/** The time until an unexpected page is looked at again: a component that is defined late changes no element. */
const LOST_MS = 1_000
/** While EBS is being asked, the coach does not point to "Add Token" again (background/wizard/await-list-change.ts). */
const ASKING_MS = 8_000

/** The controls that a click can hit. The element that the guide finds may be only a part of one. */
const PRESSED = 'button, a, [role="button"], summary'

/** A second injection of this script finds the running coach here. Only this version of this extension sees the property. */
const world = globalThis as { lookAgain?: (() => void) | undefined }

/** Starts the coach, or makes the running one ask for its task again. In a prerendered page it waits for the activation. */
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
  /** Since when the page has been unexpected, or its list has not settled the question. */
  let doubtSince: number | null = null
  let said = ''
  let isBusy = false
  let isHidden = false
  let isKept = false
  const opened: Opened[] = []
  let type = NO_TYPE

  async function refresh(): Promise<void> {
    if (endIfInvalidated(life) || isBusy) return
    task = await ask('coach/task', {})
    if (signal.aborted) return
    if (task) {
      isKept = false
      said = ''
      lookAgain()
    } else if (!isKept) life.abort()
  }

  function lookAgain(): void {
    if (signal.aborted || endIfInvalidated(life) || !task || isBusy) return
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
    // If the list does not settle the question, the background asks EBS meanwhile.
    if (isSure || !isLost) tell(seen)
    if (isSure) draw()
    if (!isSure) setTimeout(soon, DOUBT_MS - doubted)
    else if (isLost) setTimeout(soon, LOST_MS)
    else if (doubted < ASKING_MS) setTimeout(soon, ASKING_MS - doubted)
  }

  /** Reports the step to the background, so that the side panel ticks it off. */
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
      life,
      () => {
        isHidden = true
        view?.remove()
        if (isKept) life.abort()
      },
      () => {
        // The page keeps removing the coach. From here on only the side panel guides.
        tell(LOST)
        life.abort()
      },
    )
    view.show(cardOf(task, seen, take), seen.target, task)
  }

  async function take(event: MouseEvent): Promise<void> {
    // A click that the page's script dispatched is not the admin's.
    if (!event.isTrusted || isBusy || !task || !seen?.place || !view) return
    const told = task
    const { words } = told
    const value = valueIn(seen.place)
    if (value === null) return view.show({ step: 'paste', title: words.paste }, seen.place, told)
    isBusy = true
    view.show({ step: 'comparing', title: words.comparing }, null, told)
    const answer = await ask('coach/takes', { value })
    isBusy = false
    if (answer && answer.refused === null) {
      task = null
      isKept = true
      view?.show({ step: 'kept', title: words.kept }, null, told)
      return
    }
    said = ''
    const detail = answer?.refused ?? ''
    view?.show({ step: 'refused', title: words.paste, detail, isBad: true, take }, seen.place, told)
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  function soon(): void {
    timer ??= setTimeout(() => {
      timer = undefined
      lookAgain()
    }, REST_MS)
  }

  /** Notes the place of a value when the admin clicks to see it. The coach no longer reads that place from then on. */
  function noteOpened(event: Event): void {
    if (seen?.at !== 'show' || !event.isTrusted || !task || task.guide.value !== undefined) return
    // The page may have redrawn the list since the last look.
    lookAgain()
    const path = event.composedPath()
    const show = seen.hidden.find((one) => path.includes(closest(one, PRESSED) ?? one))
    if (show) opened.push(openedAt(show, task.guide.row))
  }

  /** Brings the card back if the admin has hidden it. */
  function goToCard(): void {
    if (isHidden) {
      isHidden = false
      draw()
    }
    view?.focus()
  }

  const watch = watchPage(soon, noteOpened, life)
  hear(({ say }) => {
    if (say === 'guided') refresh()
    if (say === 'card') goToCard()
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
      return { ...card, words: type, copyName: words.copyType, ...(seen.isOutOfView && { detail: words.scroll }) }
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

/** Looks at the page. If the configuration has an invalid selector, the page counts as unexpected. */
function lookAt(roots: readonly Root[], task: CoachTask, memory: Memory): Look {
  try {
    return look(roots, task, memory, isShown)
  } catch {
    return { ...LOST, type: memory.type }
  }
}
