/** The extension as it is after its installation: connected to no relay. */
import type { Browser } from 'puppeteer'
import { backgroundOf } from './browser.ts'
import type { Firefox } from './firefox.ts'
import { writeSetting } from './settings.ts'

/** Forgets the relay that the sandbox's build knows, or that a test has named. */
export async function forgetRelay(browser: Browser): Promise<void> {
  const worker = await backgroundOf(browser)
  await forget((work, ...args) => worker.evaluate(work as never, ...args))
}

/** The same in a Firefox that shows a page of ours. */
export const forgetRelayIn = (firefox: Firefox): Promise<void> =>
  forget((work, ...args) => firefox.run(`await (${work})(...args)`, ...args))

type Run = (work: (...args: never[]) => unknown, ...args: unknown[]) => Promise<unknown>

async function forget(run: Run): Promise<void> {
  await run(writeSetting, 'relay', null)
  // That relay may have been asked already: its answer is kept by the time that this lock is free, and none after it.
  await run(() => navigator.locks.request('environments', () => undefined))
  await run(writeSetting, 'environments', [])
  await run(writeSetting, 'agreements', {})
}
