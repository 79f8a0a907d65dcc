/** A lock that somebody else has. */
import { vi } from 'vitest'

/**
 * Holds the lock while the work begins, and lets go when something waits for it.
 * @param begin begins the work; what waits for the lock has not run when this resolves
 * @returns lets go of the lock
 */
export async function holdLock(name: string, begin: () => unknown): Promise<() => void> {
  const release = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  navigator.locks.request(name, () => {
    held.resolve()
    return release.promise
  })
  await held.promise
  begin()
  await vi
    .waitFor(async () => {
      const { pending = [] } = await navigator.locks.query()
      if (!pending.some((one) => one.name === name)) throw new Error(`nothing waits for the lock ${name}`)
    })
    .catch((error) => {
      release.resolve()
      throw error
    })
  return release.resolve
}
