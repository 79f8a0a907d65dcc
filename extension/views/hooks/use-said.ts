/** A sentence that a view says when it comes, and again when it is another one. */
import { useEffect } from 'preact/hooks'
import { announce, type Manner } from '../lib/announcer.ts'

/** @param sentence empty or null: nothing is said. Never with a time in it: what changes by the clock is not said */
export function useSaid(sentence: string | null, manner: Manner = 'polite'): void {
  useEffect(() => {
    if (sentence) announce(sentence, manner)
  }, [sentence, manner])
}
