/** Where the side panel is, and where it was before. */
import { signal } from '@preact/signals'
import type { Target } from '../messages.ts'

export type Place = { view: 'list' } | { view: 'revoke'; ref: string } | Target
export const place = signal<Place>({ view: 'list' })
let former: Place = place.value

export const go = (to: Place): void => {
  former = place.value
  place.value = to
}

/** The endpoint token that was open before this view; null when it was something else. */
export const formerToken = (): string | null => (former.view === 'token' ? former.ref : null)
