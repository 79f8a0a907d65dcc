/**
 * The keyboard in the portal's tabs. If one stop of Tab leads to all of them, arrow keys go from tab to tab, and ours is
 * between the last one and the first. If each tab is a stop of its own, ours is one too.
 */

/** Whether one tab is the stop for all, so that the others are none. */
export const isOneStop = (tabs: readonly Element[]): boolean =>
  tabs.some((tab) => tab.getAttribute('tabindex') === '-1')

/**
 * Lets arrow keys, Home and End reach our tab and leave it. All other movement is the portal's own.
 * @param theirs gives the portal's tabs, as they are now
 * @param signal aborted when our tab leaves
 */
export function joinKeys(strip: Element, ours: Element, theirs: () => Element[], signal: AbortSignal): void {
  const onKey = (event: Event) => {
    const to = next(event as KeyboardEvent)
    if (!to) return
    // The portal does not know our tab, and would go from its last one to its first.
    event.preventDefault()
    event.stopPropagation()
    ;(to as HTMLElement).focus()
  }

  function next({ key, target, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): Element | undefined {
    const all = theirs()
    if (altKey || ctrlKey || metaKey || shiftKey || !isOneStop(all)) return undefined
    const usable = all.filter(isUsable)
    const [first, last] = [usable[0], usable.at(-1)]
    const [back, forward] = keysOf(strip)
    if (target === ours) {
      if (key === forward || key === 'Home') return first
      return key === back ? last : undefined
    }
    const isTab = usable.some((tab) => tab === target)
    const isBeside = (key === forward && target === last) || (key === back && target === first)
    return isBeside || (isTab && key === 'End') ? ours : undefined
  }

  strip.addEventListener('keydown', onKey, { capture: true, signal })
}

const isUsable = (tab: Element) => !tab.matches(':disabled, [aria-disabled="true"]') && tab.checkVisibility()

/** The keys that go back and forward. */
function keysOf(strip: Element): readonly [string, string] {
  if (strip.getAttribute('aria-orientation') === 'vertical') return ['ArrowUp', 'ArrowDown']
  return getComputedStyle(strip).direction === 'rtl' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight']
}
