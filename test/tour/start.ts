/**
 * `npm start`: builds the extension, starts the sandbox and the relay, and opens Chromium with the portal and the side panel.
 * `--all` prints every environment and user. With `--tour`, or without a display, it does the whole job itself and leaves pictures
 * of every step (`--out DIR`). `--reset` begins anew.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createLog } from '../../relay/observability/log.ts'
import { GUIDED, NATIVE, PRODUCTION, type RunningSandbox, startWithRelay } from '../sandbox/start.ts'
import { launchBrowser, openSidePanel } from '../support/browser.ts'
import { buildExtension } from '../support/build.ts'
import {
  EBS_PORT,
  EXTENSION,
  GUIDED_PORTS,
  NATIVE_PORTS,
  PORTAL_PORT,
  PRODUCTION_PORTS,
  RELAY_PORT,
  ROOT,
} from '../support/extension.ts'
import { howTo } from './how-to.ts'
import { printTour, writeTour } from './report.ts'
import { isSuccess, type Native, runTour } from './tour.ts'

const KEPT = join(ROOT, '.sandbox')

const { values } = parseArgs({
  options: {
    tour: { type: 'boolean', default: false },
    out: { type: 'string', default: join(ROOT, 'out/tour') },
    reset: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
  },
})
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])

async function main(): Promise<void> {
  if (values.reset) rmSync(KEPT, { recursive: true, force: true })
  mkdirSync(KEPT, { recursive: true })
  console.log('Building the extension…')
  buildExtension()
  if (values.tour || !hasDisplay) await tour(values.out)
  else await stay()
}

/** A new sandbox each time, in memory: the tour always begins at the beginning. */
async function tour(out: string): Promise<void> {
  if (!values.tour) console.log('There is no display, so this is the guided tour.')
  const running = await startServers(() => ':memory:')
  const browser = await launchBrowser({ headless: true, defaultViewport: null, args: ['--window-size=1280,900'] })
  try {
    const result = await runTour(browser, running.sandbox, nativeOf(running), out)
    writeTour(result, out)
    printTour(result, out)
    process.exitCode = isSuccess(result) ? 0 : 1
  } finally {
    await browser.close()
    await running.close()
  }
}

/** Until Ctrl-C, or until the browser is closed. What is made is kept for the next start. */
async function stay(): Promise<void> {
  const running = await startServers((name) => join(KEPT, `${name}.sqlite`))
  const userDataDir = join(KEPT, 'profile')
  const browser = await launchBrowser({ headless: false, userDataDir, defaultViewport: null, handleSIGINT: false })
  const page = (await browser.pages())[0] ?? (await browser.newPage())
  await page.goto(`${running.sandbox.portalUrl}#integrations`)
  const isOpen = await openSidePanel(browser, page).then(
    () => true,
    () => false,
  )
  console.log(howTo(running, { isOpen, all: values.all }))
  await new Promise<void>((stop) => {
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
    browser.once('disconnected', () => stop())
  })
  console.log('\nStopping…')
  await browser.close().catch(() => undefined)
  await running.close()
}

/** @param databaseOf where each sandbox keeps what it knows */
function startServers(databaseOf: (name: string) => string): Promise<RunningSandbox> {
  return startWithRelay({
    extensions: [EXTENSION],
    port: RELAY_PORT,
    log: createLog(() => undefined),
    sandbox: { database: databaseOf('sandbox'), ports: { ebs: EBS_PORT, portal: PORTAL_PORT } },
    others: [
      { ...PRODUCTION, database: databaseOf('production'), ports: PRODUCTION_PORTS },
      { ...NATIVE, database: databaseOf('native'), ports: NATIVE_PORTS },
      { ...GUIDED.forms, database: databaseOf('guided-forms'), ports: GUIDED_PORTS.forms },
      { ...GUIDED.app, database: databaseOf('guided-app'), ports: GUIDED_PORTS.app },
    ],
  }).catch((error) => {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (!isTaken) throw error
    console.error(`A port from ${RELAY_PORT} to ${NATIVE_PORTS.portal} is in use. Is another "npm start" running?`)
    process.exit(1)
  })
}

/** The environment that signs in at the relay's own page. */
function nativeOf({ others, relay }: RunningSandbox): Native {
  const sandbox = others.find(({ environment }) => environment.id === NATIVE.id)
  if (!sandbox) throw new Error('no native environment')
  return { sandbox, relayOrigin: relay.origin }
}

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
