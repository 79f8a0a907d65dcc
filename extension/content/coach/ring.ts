/** The ring around the next control, through which clicks go. It follows the control while the control moves. */
import { boxOf } from '../../../shared/page-controls/roots.ts'
import { endIfInvalidated } from '../lib/end-if-invalidated.ts'
import { make } from '../lib/safe-document.ts'

export type Box = { left: number; top: number; right: number; bottom: number }

type Ring = {
  element: HTMLElement
  /** Around another control; null hides it. */
  surround(control: Element | null): void
  /** Looks where the control is, until it has come to rest. */
  follow(): void
  stop(): void
}

/** The gap between the control and the ring, px. */
const GAP = 4
/**
 * Events that can move a control without a change of the document. The ring follows the control until `RESTS_FOR_MS`
 * after the last one.
 */
const MOVES = ['scroll', 'resize', 'load', 'transitionrun', 'transitionend', 'animationstart', 'animationend', 'toggle']
const RESTS_FOR_MS = 500

/**
 * @param host the element that holds the coach
 * @param life aborted when the coach leaves the page
 * @param onMoved the control is at another place, or the ring is around another one
 */
export function createRing(host: HTMLElement, life: AbortController, onMoved: (control: Box) => void): Ring {
  const ring = make('div')
  ring.className = 'ring'
  let target: Element | null = null
  let frame = 0
  /** The ring's position, as CSS. */
  let placed: string | null = null
  /** The ring follows the control frame by frame until this time. */
  let restsAt = 0

  function place(): void {
    frame = 0
    if (endIfInvalidated(life)) return
    const box = target?.isConnected ? boxOf(target) : null
    const css =
      box &&
      `left:${box.left - GAP}px;top:${box.top - GAP}px;width:${box.width + 2 * GAP}px;height:${box.height + 2 * GAP}px`
    ring.hidden = !box || box.width === 0
    if (box && css && css !== placed) {
      ring.style.cssText = css
      restsAt = performance.now() + RESTS_FOR_MS
      onMoved(box)
    }
    placed = css
    if (performance.now() < restsAt) frame = requestAnimationFrame(place)
  }

  function follow(): void {
    restsAt = performance.now() + RESTS_FOR_MS
    if (frame === 0 && host.isConnected) frame = requestAnimationFrame(place)
  }

  const sized = new ResizeObserver(follow)
  for (const name of MOVES) addEventListener(name, follow, { capture: true, passive: true, signal: life.signal })

  return {
    element: ring,
    surround(control) {
      if (control === target) return
      sized.disconnect()
      if (control) sized.observe(control)
      target = control
    },
    follow,
    stop() {
      cancelAnimationFrame(frame)
      sized.disconnect()
    },
  }
}
