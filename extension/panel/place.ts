/** Where the side panel is. */
import { signal } from '@preact/signals'
import type { Target } from '../messages.ts'

export type Place = { view: 'list' } | Target
export const place = signal<Place>({ view: 'list' })

export const go = (to: Place): void => {
  place.value = to
}
