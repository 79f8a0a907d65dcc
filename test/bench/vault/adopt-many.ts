/** Adopting a table of 1,000 endpoint tokens. */
import { endpointRef } from '../../../shared/endpoint.ts'
import { openScene } from '../../support/e2e.ts'
import { paste } from '../../support/paste.ts'
import { atMost, type Figure } from '../figure.ts'
import { TYPES } from './fill.ts'

const ADOPTED = 1_000

/** A table of 1,000 tokens that EBS lists, from the paste until all are stored; and how long the page stood still meanwhile. */
export async function adoptMany(): Promise<Figure[]> {
  const scene = await openScene()
  try {
    const { admin } = scene
    await admin.openPanel()
    await admin.create('SURVEYS', 'The first one')
    const rows = await Promise.all(
      Array.from({ length: ADOPTED }, async (_, number) => {
        const type = TYPES[number % 3] ?? ''
        const value = `${crypto.randomUUID()},${crypto.randomUUID()},${String(number).padStart(8, '0')}`
        return { type, value, ref: await endpointRef('sandbox', type, value) }
      }),
    )
    await admin.panel.evaluate(listInVault, rows)
    const page = await admin.openPage('adopt')
    const table = rows.map(({ type, value }, number) => `${type}\t${value}\tIntegration number ${number}\tMaria K.`)
    await page.evaluate(watchStandstill)
    const startedAt = Date.now()
    await paste(page, '#table-paste', ['type\tvalue\tdescription\towner', ...table].join('\n'))
    await page.waitForSelector(`[data-good="${ADOPTED}"]`)
    const lookedAt = Date.now()
    await admin.act('store', page)
    await page.waitForSelector(`[data-stored="${ADOPTED}"]`, { timeout: 120_000 })
    const storedAt = Date.now()
    const still = await page.evaluate(() => (globalThis as unknown as { standstill: number }).standstill)
    return [
      atMost('1,000 rows looked at', (lookedAt - startedAt) / 1_000, 10, 's'),
      atMost('1,000 rows kept', (storedAt - lookedAt) / 1_000, 15, 's'),
      atMost('the longest that the page stood still meanwhile', still, 300, 'ms'),
    ]
  } finally {
    await scene.close()
  }
}

/** In a page: adds tokens to the list of EBS that the vault keeps. */
async function listInVault(rows: { type: string; ref: string }[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((ready) => {
    const request = indexedDB.open('vault')
    request.onsuccess = () => ready(request.result)
  })
  const store = database.transaction('registered', 'readwrite').objectStore('registered')
  const known = await new Promise<{ endpoints: object[] }>((ready) => {
    const request = store.get('sandbox')
    request.onsuccess = () => ready(request.result)
  })
  const listed = rows.map(({ type, ref }) => ({ ref, valueRef: ref, type, description: null, masked: '' }))
  const written = store.put({ ...known, endpoints: [...known.endpoints, ...listed] })
  await new Promise((ready) => {
    written.onsuccess = ready
  })
  database.close()
}

/** In a page: notes the longest task, ms. */
function watchStandstill(): void {
  const noted = Object.assign(globalThis, { standstill: 0 })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.standstill = Math.max(noted.standstill, duration)
  }).observe({ entryTypes: ['longtask'] })
}
