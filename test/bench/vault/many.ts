/** The list, the search and the state with 10,000 endpoint tokens. */
import { stopBackground } from '../../support/browser.ts'
import type { Scene } from '../../support/e2e.ts'
import { atMost, compared, type Figure, median } from '../figure.ts'
import { searchTime } from './times.ts'

const MANY = 10_000
const SEARCHES = 15

/** @param against10 opens it again and again, and compares that with 10 */
export async function manyTokens({ admin, browser }: Scene, against10: () => Promise<number>): Promise<Figure[]> {
  await admin.panel.evaluate(multiply, MANY)
  // No worker notices what is written behind its back: the next one reads it.
  await stopBackground(browser)
  await admin.panel.reload()
  await admin.panel.waitForFunction((count) => document.body.innerText.includes(count), {}, MANY.toLocaleString('en'))
  const sizes = await admin.panel.evaluate(async () => {
    const ask = async (has: string) => {
      const { reply } = await chrome.runtime.sendMessage({ message: 'app-state', request: { has } })
      return { kB: JSON.stringify(reply).length / 1_000, version: reply.rowsVersion as string }
    }
    const whole = await ask('')
    return [(await ask(whole.version)).kB, whole.kB] as const
  })
  const searches: number[] = []
  for (let round = 0; round < SEARCHES; round++) searches.push(await searchTime(admin.panel, `number ${round}`))
  await searchTime(admin.panel, '')
  return [
    atMost('the list with 10,000 against 10', await against10(), 2, 'ratio'),
    atMost('a letter in the search of 10,000', median(searches), 50, 'ms'),
    atMost('the state with 10,000, no row of which is another', sizes[0], 20, 'kB'),
    compared('the same with all rows', sizes[1], 'kB'),
  ]
}

/** In a page: copies a token that was checked, and what is kept of it, until there are so many. Their values do not open. */
async function multiply(count: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((ready) => {
    const request = indexedDB.open('vault')
    request.onsuccess = () => ready(request.result)
  })
  const stores = ['tokens', 'checks', 'registered'] as const
  const transaction = database.transaction(stores, 'readwrite')
  const [tokens, checks, lists] = await Promise.all(
    stores.map(
      (store) =>
        new Promise<{ ref: string; endpoints: object[] }[]>((ready) => {
          const request = transaction.objectStore(store).getAll()
          request.onsuccess = () => ready(request.result)
        }),
    ),
  )
  const [check] = checks ?? []
  const [list] = lists ?? []
  const token = tokens?.find(({ ref }) => ref === check?.ref)
  const refs = Array.from({ length: count - (tokens?.length ?? 0) }, (_, number) => String(number).padStart(22, '_'))
  for (const [number, ref] of refs.entries()) {
    const createdAt = new Date(Date.now() - number * 60_000).toISOString()
    transaction.objectStore('tokens').put({ ...token, ref, createdAt, description: `Integration number ${number}` })
    transaction.objectStore('checks').put({ ...check, ref })
  }
  const listed = refs.map((ref) => ({ ref, valueRef: ref, type: 'SURVEYS', description: null, masked: '' }))
  transaction.objectStore('registered').put({ ...list, endpoints: [...(list?.endpoints ?? []), ...listed] })
  await new Promise((ready) => {
    transaction.oncomplete = ready
  })
  database.close()
}
