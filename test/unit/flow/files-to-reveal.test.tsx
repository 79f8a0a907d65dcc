// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { Session } from 'node:inspector/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { locks } from 'node:worker_threads'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeAll, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { handlers } from '../../../extension/background/handlers.ts'
import { route } from '../../../extension/background/router.ts'
import { keepSession } from '../../../extension/background/tokens/sessions.ts'
import type { TokenRow } from '../../../extension/contracts/token/row.ts'
import { eraseVault } from '../../../extension/vault/erase.ts'
import { historyOf } from '../../../extension/vault/history.ts'
import { setFirstPassphrase } from '../../../extension/vault/rotate-data-key.ts'
import { saveToken } from '../../../extension/vault/tokens.ts'
import { Value } from '../../../extension/views/side-panel/token/value.tsx'
import { eventually } from '../../support/eventually.ts'
import { connected, RELAY } from '../extension/background/relay/connected.ts'
import { environmentAt, token } from '../extension/vault/sample.ts'

vi.mock('../../../extension/vault/passphrase.ts', async (original) => ({
  ...(await original<typeof import('../../../extension/vault/passphrase.ts')>()),
  ITERATIONS: 1,
}))

const ROOT = join(import.meta.dirname, '../../..')
const FILES_MAX = 15
const ADMIN = 'Admin'

/** Every view draws and speaks with these, whatever it does: they are no steps of one flow. */
const TOOLS =
  /^(extension\/i18n\/|extension\/views\/components\/|extension\/views\/hooks\/use-action\.ts|extension\/views\/lib\/announcer\.ts|shared\/text\.ts)/

/** Our files of which `work` calls a function, by the engine's own count. */
async function filesEntered(work: () => Promise<void>): Promise<string[]> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  await work()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  session.disconnect()
  return result
    .filter(({ functions }) => functions.some(({ functionName, ranges: [range] }) => functionName && range?.count))
    .map(({ url }) => relative(ROOT, url.startsWith('file:') ? fileURLToPath(url) : url))
    .filter((file) => /^(extension|shared)\//.test(file))
    .sort()
}

beforeAll(async () => {
  // The page in memory has no locks of its own.
  Object.defineProperty(navigator, 'locks', { value: locks })
  await eraseVault()
  await connected([environmentAt(token.ebsOrigin)])
  await saveToken(token)
  // Unlocked, and its key not opened since: as in a worker that was just started.
  await setFirstPassphrase('correct horse battery')
  const user = { id: ADMIN, name: ADMIN, administrator: true }
  await keepSession(token.environment, { session: 'sealed', user } as never, null, RELAY)
  const own = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop'
  vi.stubGlobal('location', { origin: own })
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener')
  route(handlers, Promise.resolve())
  const listener = add.mock.lastCall?.[0] as (...given: unknown[]) => unknown
  const sender = { id: fakeBrowser.runtime.id, origin: own, url: `${own}/sidepanel.html` }
  fakeBrowser.runtime.sendMessage = (message: unknown) =>
    new Promise((respond) => void listener(message, sender, respond)) as never
})

it('showing a value to an admin who is signed in is carried out by few files: who reads it enters no others', async () => {
  const row = { ref: token.ref } as TokenRow
  const given = { token: row, isNew: false, isUrgent: false, clipboard: null, policy: {} }
  await act(() => render(<Value {...given} />, document.body))
  const entered = await filesEntered(async () => {
    await act(() => document.querySelector<HTMLButtonElement>('[data-action=reveal]')?.click())
    await eventually(() => expect(document.querySelector('code')?.textContent).toBe(token.value))
  })
  expect(await historyOf(token.ref)).toMatchObject([{ event: 'revealed', user: ADMIN }])
  const steps = entered.filter((file) => !TOOLS.test(file))
  expect(steps.length, entered.join('\n')).toBeLessThanOrEqual(FILES_MAX)
})
