/** Something that a button starts: whether it is under way, and how it failed. */
import { useState } from 'preact/hooks'
import { type Failure, failureOf } from '../../contracts/errors.ts'

export type Action = { busy: boolean; failure: Failure | null; run: (work: () => Promise<unknown>) => Promise<void> }

/** How much is under way: the page shows it when it takes long (states.css). */
let underWay = 0
function count(more: 1 | -1): void {
  underWay += more
  document.body.toggleAttribute('data-busy', underWay > 0)
}

/** One piece of work at a click: whether it runs, how it failed, and the function that starts it. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  async function run(work: () => Promise<unknown>): Promise<void> {
    const before = document.activeElement
    setBusy(true)
    count(1)
    setFailure(null)
    try {
      await work()
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setBusy(false)
      count(-1)
      requestAnimationFrame(() => giveBackFocus(before))
    }
  }
  return { busy, failure, run }
}

/** A button that was disabled while it worked has lost the focus: who works with the keyboard goes on where they were. */
function giveBackFocus(before: Element | null): void {
  const isLost = document.activeElement === null || document.activeElement === document.body
  if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
}
