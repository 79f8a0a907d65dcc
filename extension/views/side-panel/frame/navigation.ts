/** The place that the side panel shows, and the places before it. */
import type { Target } from '../../../contracts/messages/views.ts'
import { createStore } from '../../hooks/store.ts'

/** `successor`: the new token of the plan that ends this one. */
type Revoke = { view: 'revoke'; ref: string; successor?: string }
export type Place = { view: 'list' } | Revoke | Exclude<Target, { view: 'list' }>
const place = createStore<Place>({ view: 'list' })
let former: Place = place.get()

/** Shows a place, and remembers the one before. */
export const go = (to: Place): void => {
  former = place.get()
  place.set(to)
}

export const usePlace = place.use

/** The endpoint token that was open before this view; null when it was something else. */
export const formerToken = (): string | null => (former.view === 'token' ? former.ref : null)
