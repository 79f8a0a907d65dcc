import { newQueue } from './mutex.ts'

/**
 * Runs the commands of admins to the wizard one after the other: of two windows that press at the same moment, the first is
 * served, and the second meets the result of the first.
 */
export const inTurn = newQueue()
