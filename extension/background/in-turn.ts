/**
 * What moves the wizard at an admin's word happens one after the other: of two windows that press at the same moment the
 * first is served, and the second meets what the first has made of it.
 */
let last: Promise<unknown> = Promise.resolve()

export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work)
  last = mine.catch(() => undefined)
  return mine
}
