/** Something that a button starts: whether it is under way, how it failed, and what is said when it is done. */
import { useState } from 'preact/hooks'
import { type Failure, failureOf } from '../../contracts/errors.ts'
import { announce } from '../lib/announcer.ts'

/** The sentence that says the result to those who do not see it; null: a heading or a field that takes the focus says it. */
type Said<T> = (result: T) => string | null

export type Action = {
  busy: boolean
  failure: Failure | null
  run<T>(work: () => Promise<T>, said?: Said<T>): Promise<void>
}

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
  async function run<T>(work: () => Promise<T>, said?: Said<T>): Promise<void> {
    setBusy(true)
    count(1)
    setFailure(null)
    try {
      const result = await work()
      const sentence = said?.(result)
      if (sentence) announce(sentence)
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setBusy(false)
      count(-1)
    }
  }
  return { busy, failure, run }
}
