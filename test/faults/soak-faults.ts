/** What goes wrong at random while the soak is on: never more than one thing at a time, and gone again by itself. */
import { type Fault, HALF_JSON, HTML_ERROR } from '../sandbox/faults.ts'
import { breakDisk } from './disk.ts'
import type { Stage } from './stage.ts'

export type Mishap = { name: string; happen(stage: Stage): Promise<void> | void }

const CALLS = [
  'POST /Auth/Token',
  'RegisteredEndpointFor',
  'POST /api/invented/endpoints',
  'POST /api/invented/endpoints/revoke',
  'FetchCompanyParams',
]
const WRONG: Omit<Fault, 'call'>[] = [
  { drop: 'before' },
  { drop: 'during' },
  { drop: 'after' },
  { answer: { status: 500 } },
  { answer: { status: 500 }, worked: true },
  { answer: { status: 503, retryAfter: '1' } },
  { answer: { status: 429, retryAfter: '1' } },
  { answer: { status: 502, body: HTML_ERROR } },
  { answer: { status: 200, body: HALF_JSON }, worked: true },
  { delayMs: 600 },
]

const ofEbs = CALLS.flatMap((call) =>
  WRONG.map(
    (wrong): Mishap => ({
      name: call,
      happen: (stage) => void stage.sandbox.faults.add({ call, once: true, ...wrong }),
    }),
  ),
)
const ofBrowser: Mishap[] = [
  {
    name: 'panel closed',
    async happen(stage) {
      await stage.closePanel()
      await stage.openPanel()
    },
  },
  { name: 'panel reloaded', happen: async (stage) => void (await stage.panel.reload()) },
  { name: 'session expired', happen: (stage) => stage.sandbox.faults.expireTokens() },
  {
    name: 'sign-in window closed',
    async happen(stage) {
      for (const window of await stage.windows()) await window.close().catch(() => undefined)
    },
  },
  { name: 'disk full', happen: breakDisk },
]
/** After these the memory that is watched is another one: only at first. */
const restarts: Mishap[] = [
  { name: 'worker stopped', happen: (stage) => stage.stopWorker() },
  { name: 'relay restarted', happen: (stage) => stage.restartRelay() },
]

/** One in four is of the browser. @param early restarts too */
export function mishap(random: () => number, early: boolean): Mishap {
  const own = early ? [...ofBrowser, ...restarts, ...restarts] : ofBrowser
  const all = random() < 0.25 ? own : ofEbs
  return all[Math.floor(random() * all.length)] as Mishap
}
