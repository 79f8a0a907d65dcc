/** Slows down the guessing of a passphrase: wrong ones are counted, and each costs a longer wait. */
import { Failed } from '../../contracts/errors.ts'
import { changed } from '../state/notify-views.ts'
import { attempts, NO_ATTEMPTS } from '../state/storage-items.ts'

/** The number of wrong passphrases without a wait. After that, each wait is twice as long as the one before. */
const FREE_ATTEMPTS = 3
const WAIT_MS = 2_000
const WAIT_MAX_MS = 300_000

/** The wait in milliseconds, by the number of wrong passphrases in a row. */
export const waitAfter = (wrong: number): number =>
  wrong < FREE_ATTEMPTS ? 0 : Math.min(WAIT_MS * 2 ** (wrong - FREE_ATTEMPTS), WAIT_MAX_MS)

type Attempts = Awaited<ReturnType<typeof attempts.get>>

/**
 * The number of wrong passphrases so far. A wait that is longer than any possible one means that the clock was set
 * back. It then starts again from the current time.
 */
export async function triedBefore(): Promise<Attempts> {
  const bounded = ({ wrong, retryAt }: Attempts) => ({
    wrong,
    retryAt: Math.min(retryAt, Date.now() + waitAfter(wrong)),
  })
  const tried = await attempts.get()
  return bounded(tried).retryAt === tried.retryAt ? tried : attempts.update(bounded)
}

/**
 * One attempt at a time, so that one that was no guess can be undone. An attempt is counted before it is tried, so that
 * it also counts if the worker is stopped in between.
 */
export const attempt = (work: () => Promise<void>): Promise<void> =>
  navigator.locks.request('passphrase-attempt', async () => {
    const before = await triedBefore()
    const now = Date.now()
    if (before.retryAt > now) throw new Failed('passphrase_too_soon')
    const wrong = before.wrong + 1
    await attempts.update(() => ({ wrong, retryAt: now + waitAfter(wrong) }))
    try {
      await work()
      await attempts.update(() => NO_ATTEMPTS)
    } catch (error) {
      const isWrong = error instanceof Failed && error.failure.code === 'passphrase_wrong'
      if (!isWrong) await attempts.update(() => before)
      throw error
    } finally {
      changed()
    }
  }) as Promise<void>
