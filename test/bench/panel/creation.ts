/** A creation as the browser sees it: how often its storage is called and views are woken, and how long the extension itself takes. */
import { backgroundOf } from '../../support/browser.ts'
import { openScene } from '../../support/e2e.ts'

/** `ownMs`: from Allow to "verified", without the time in which the extension waits for the relay, and the relay for EBS. */
export type Creation = { storageCalls: number; wakes: number; ownMs: number }

/** The second creation of an admin whose side panel and portal are open: the first makes the vault. */
export async function creation(): Promise<Creation> {
  const scene = await openScene()
  try {
    const { admin, browser } = scene
    await admin.openPanel()
    await admin.create('SURVEYS', 'The first one')
    await admin.act('back')
    const worker = await backgroundOf(browser)
    await worker.evaluate(watch)
    await admin.create('APPINSIGHTS', 'Another one')
    return await worker.evaluate(found)
  } finally {
    await scene.close()
  }
}

type Watched = { storageCalls: number; wakes: number; waits: [number, number][]; steps: [string, number][] }

/** In the worker: counts from now on. */
function watch(): void {
  const watched: Watched = { storageCalls: 0, wakes: 0, waits: [], steps: [] }
  Object.assign(globalThis, { watched })
  type Functions = Record<string, (...given: unknown[]) => unknown>
  const wrap = (from: object, name: string, note: (...given: unknown[]) => (() => void) | undefined) => {
    const functions = from as Functions
    const own = functions[name]?.bind(from)
    functions[name] = (...given) => {
      const ended = note(...given)
      const result = own?.(...given)
      if (ended) (result as Promise<unknown>).then(ended, ended)
      return result
    }
  }
  for (const area of [chrome.storage.session, chrome.storage.local, chrome.storage.managed])
    for (const name of ['get', 'set', 'remove'])
      wrap(area, name, (given) => {
        watched.storageCalls += 1
        const step = name === 'set' && (given as { wizard?: { step?: string } }).wizard?.step
        if (step) watched.steps.push([step, performance.now()])
        return undefined
      })
  wrap(chrome.runtime, 'sendMessage', () => {
    watched.wakes += 1
    return undefined
  })
  wrap(globalThis, 'fetch', () => {
    const startedAt = performance.now()
    return () => watched.waits.push([startedAt, performance.now()])
  })
}

/** In the worker: the counts until the token was verified. */
function found(): Creation {
  const { storageCalls, wakes, waits, steps } = (globalThis as unknown as { watched: Watched }).watched
  const at = (wanted: string) => steps.find(([step]) => step === wanted)?.[1] ?? Number.NaN
  const [allowedAt, verifiedAt] = [at('register'), at('done')]
  let waited = 0
  let until = allowedAt
  for (const [from, to] of waits.sort(([a], [b]) => a - b)) {
    const end = Math.min(to, verifiedAt)
    waited += Math.max(0, end - Math.max(from, until))
    until = Math.max(until, end)
  }
  return { storageCalls, wakes, ownMs: verifiedAt - allowedAt - waited }
}
