/** Where the side panel is, and where it was before. */
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Target } from '../messages.ts'

export type Place = { view: 'list' } | { view: 'revoke'; ref: string } | Target
let place: Place = { view: 'list' }
let former: Place = place
const watching = new Set<(place: Place) => void>()

export const go = (to: Place): void => {
  former = place
  place = to
  for (const show of watching) show(to)
}

export function usePlace(): Place {
  const [shown, show] = useState(place)
  useLayoutEffect(() => {
    show(place)
    watching.add(show)
    return () => {
      watching.delete(show)
    }
  }, [])
  return shown
}

/** The endpoint token that was open before this view; null when it was something else. */
export const formerToken = (): string | null => (former.view === 'token' ? former.ref : null)
