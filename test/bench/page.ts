/**
 * `npm run bench:page`: what the content script costs a page: its size, its time on a page without a panel, what it leaves there; and with a
 * panel, the script that runs before it is drawn, and what of the portal's own content moves.
 */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer'
import { buildExtension } from '../support/build.ts'
import { countAlive } from '../support/content-script.ts'
import { EXTENSION_ORIGIN, ROOT } from '../support/extension.ts'
import { wxt } from '../support/packages.ts'
import { openPortalScene, openSitePage, panelIn } from '../support/portal-scene.ts'
import { atMost, median, print } from './figure.ts'

const TIMES = 9
const OURS = /extension:\/\/.*\/((?:browser|page)\.js|chunks\/|portal-panel)/

type Event = {
  name: string
  ph: string
  /** Microseconds of its thread, which stand still while the machine does something else: when it began, how long it took. */
  tts?: number
  tdur?: number
  tid: number
  pid: number
  args?: { data?: { url?: string } }
}
/** The pieces of script that the browser tells apart. */
const SCRIPT = new Set(['EvaluateScript', 'FunctionCall', 'v8.compile', 'v8.compileModule', 'v8.evaluateModule'])

/** Milliseconds of our script in all processes of the browser while `work` goes on; what runs within another counts once. */
async function scriptTime(page: Page, work: () => Promise<unknown>): Promise<number> {
  await page.tracing.start({ categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] })
  await work()
  const trace = new TextDecoder().decode(await page.tracing.stop())
  const { traceEvents } = JSON.parse(trace) as { traceEvents: Event[] }
  const spans = traceEvents
    .filter(({ name, ph, args }) => ph === 'X' && SCRIPT.has(name) && OURS.test(JSON.stringify(args?.data ?? '')))
    .toSorted((a, b) => (a.tts ?? 0) - (b.tts ?? 0))
  const until = new Map<number, number>()
  let sum = 0
  for (const { tts, tdur, tid, pid } of spans) {
    if (tts === undefined || tdur === undefined) throw new Error('this browser does not tell the time of a thread')
    const thread = pid * 100_000 + tid
    const from = Math.max(tts, until.get(thread) ?? 0)
    sum += Math.max(0, tts + tdur - from)
    until.set(thread, Math.max(tts + tdur, from))
  }
  return sum / 1000
}

async function times(measure: () => Promise<number>): Promise<number> {
  const found: number[] = []
  for (let time = 0; time <= TIMES; time++) found.push(await measure())
  // The first one warms up.
  return median(found.slice(1))
}

const say = (text: string) => process.stderr.write(`${text}\n`)

say('Building…')
buildExtension()
wxt(ROOT, 'build')
const bytesOf = (script: string) => statSync(join(ROOT, `.output/chrome-production/${script}.js`)).size
say('Opening pages…')
const { scene, origin, close } = await openPortalScene()
const { page } = await openSitePage(scene.browser, `${origin}/elsewhere`)

const without = await times(() =>
  scriptTime(page, async () => {
    await page.goto(`${origin}/elsewhere?${Math.random()}`)
    await page.waitForNetworkIdle({ idleTime: 300 })
  }),
)
const observers = (await countAlive(page, 'MutationObserver')) + (await countAlive(page, 'IntersectionObserver'))
const drawn = await times(() =>
  scriptTime(page, async () => {
    await page.goto(`${origin}/subscriptions/own?${Math.random()}`)
    await panelIn(page)
  }),
)
const shift = await page.evaluate(
  () =>
    new Promise<number>((resolve) => {
      new PerformanceObserver((list) => {
        const entries = list.getEntries() as unknown as { value: number; sources: { node: Element | null }[] }[]
        const isOurs = (node: Element | null) => node?.closest('[data-integrations-for-ebs]') != null
        resolve(
          entries.reduce((sum, { value, sources }) => sum + (sources.every(({ node }) => isOurs(node)) ? 0 : value), 0),
        )
      }).observe({ type: 'layout-shift', buffered: true })
      setTimeout(() => resolve(0), 500)
    }),
)
if (!page.frames().some((frame) => frame.url().startsWith(EXTENSION_ORIGIN))) throw new Error('no panel was measured')
await close()

print([
  atMost('content script, with the polyfill', (bytesOf('browser') + bytesOf('page')) / 1000, 24, 'kB'),
  atMost('content script, ours', bytesOf('page') / 1000, 10, 'kB'),
  atMost('coach', bytesOf('coach') / 1000, 18, 'kB'),
  atMost('script on a page without a panel', without, 2, 'ms'),
  atMost('observers left on a page without a panel', observers, 0, ''),
  atMost('script before the panel is drawn', drawn, 30, 'ms'),
  atMost('layout shift of the portal’s content', shift, 0, ''),
])
