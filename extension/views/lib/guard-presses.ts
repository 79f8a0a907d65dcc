/**
 * Ignores presses on a control that the admin cannot have seen. A control that comes under a resting pointer, because
 * another view opened, a line was inserted or a text grew, ignores presses for half a second. Otherwise the second click of a double
 * click, of a trembling hand or of a bouncing mouse would erase, show or revoke. When the hand moves to another
 * control, the press counts immediately.
 */

/** As long as a double click may take in every system's settings by default. */
export const COMES_TO_REST_MS = 500
/** The distance within which a trembling hand stays, px. */
const TREMBLES_PX = 24

const CONTROL = 'button, a, input, select, textarea, summary, label'

/** Guards every press in the page by pointer. A press by the keyboard goes where the focus is, which comes there visibly. */
export function guardPresses(): void {
  /** The place at which the pointer rests. */
  let at = { x: Number.NaN, y: Number.NaN }
  /** The control there, named so that another control drawn by the same element counts as a different one. */
  let under = ''
  /** The time at which that control came under the resting pointer. */
  let since = Number.NEGATIVE_INFINITY
  let isRefused = false

  const controlAt = () => {
    const control = Number.isNaN(at.x) ? null : document.elementFromPoint(at.x, at.y)?.closest(CONTROL)
    return control ? nameOf(control) : ''
  }

  const follow = ({ clientX: x, clientY: y }: MouseEvent) => {
    if (Math.hypot(x - at.x, y - at.y) < TREMBLES_PX) return
    at = { x, y }
    under = controlAt()
    since = Number.NEGATIVE_INFINITY
  }
  /** Notes whether another control has come under the resting pointer. */
  const note = () => {
    const now = controlAt()
    if (now === under) return
    under = now
    since = performance.now()
  }
  new MutationObserver(note).observe(document.body, {
    childList: true,
    // A text that grows moves what stands after it.
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['open', 'hidden', 'class', 'disabled', 'data-action'],
  })

  const refuse = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  addEventListener('pointermove', follow, { capture: true, passive: true })
  addEventListener('scroll', note, { capture: true, passive: true })
  addEventListener(
    'pointerdown',
    (event) => {
      follow(event)
      // The layout may have changed without a change of the page's elements.
      note()
      isRefused = performance.now() - since < COMES_TO_REST_MS
      if (isRefused) refuse(event)
    },
    { capture: true },
  )
  // A click without a count is one of the keyboard or of a script.
  addEventListener('click', (event) => event.detail > 0 && isRefused && refuse(event), { capture: true })
}

const names = new WeakMap<Element, number>()
let count = 0

/** The element, and the action that it stands for now. */
function nameOf(control: Element): string {
  const name = names.get(control) ?? ++count
  names.set(control, name)
  return `${name} ${control.getAttribute('data-action') ?? ''}`
}
