/** The extension as it is after its installation: connected to no relay. */
import type { Browser } from 'puppeteer'
import { backgroundOf } from './browser.ts'
import { writeSetting } from './settings.ts'

/** Forgets the relay that the sandbox's build knows, or that a test has named. */
export async function forgetRelay(browser: Browser): Promise<void> {
  const worker = await backgroundOf(browser)
  await worker.evaluate(writeSetting, 'relay', null)
  // That relay may have been asked already: its answer is kept by the time that this lock is free, and none after it.
  await worker.evaluate(() => navigator.locks.request('environments', () => undefined))
  await worker.evaluate(writeSetting, 'environments', [])
  await worker.evaluate(writeSetting, 'agreements', {})
}
