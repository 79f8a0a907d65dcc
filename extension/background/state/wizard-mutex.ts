import { newQueue } from './mutex.ts'

/**
 * What moves the wizard at an admin's word happens one after the other: of two windows that press at the same moment the
 * first is served, and the second meets what the first has made of it.
 */
export const inTurn = newQueue()
