/**
 * The wizard before a relay whose configuration `init` has just written, from a file of answers: an EBS that has no OAuth server,
 * lists ids beside the values, and shows the newest token alone.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { IDS_BESIDE_VALUES } from '../sandbox/dialects/ids-beside-values.ts'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import { COMPANY } from '../sandbox/seeds.ts'
import { Admin } from '../support/admin.ts'
import { launchBrowser, pageAt } from '../support/browser.ts'
import { eventually } from '../support/eventually.ts'
import { EXTENSION } from '../support/extension.ts'
import { forgetRelay } from '../support/first-day.ts'
import { answersFor, initialise } from '../support/init.ts'
import { freePort } from '../support/relay.ts'
import { runAt } from '../support/relay-process.ts'

let sandbox: Sandbox
let browser: Browser
let relay: ReturnType<typeof runAt> | undefined
const folder = mkdtempSync(join(tmpdir(), 'from-answers-'))

beforeAll(async () => {
  sandbox = await startSandbox({
    redirectUris: [EXTENSION.redirectUri],
    dialect: IDS_BESIDE_VALUES,
    signIn: 'native',
  })
  browser = await launchBrowser({ defaultViewport: null })
  await forgetRelay(browser)
})
afterAll(async () => {
  await browser?.close()
  relay?.child.kill('SIGTERM')
  await relay?.ended
  await sandbox?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a token is created and verified', async () => {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const { code, said } = await initialise(folder, sandbox, answersFor(sandbox, port))
  expect([code, said]).toEqual([0, expect.stringContaining('Next steps')])
  relay = runAt(folder, {})
  await eventually(() => fetch(`${origin}/healthz`), 500)

  const admin = new Admin(browser, sandbox)
  const welcome = await admin.openPage('welcome')
  await welcome.type('#relay', origin)
  await admin.act('connect', welcome)
  await welcome.waitForSelector('.notice.good')
  await admin.openPanel()
  await admin.describe('SURVEYS', 'By the answers')
  const page = await pageAt(browser, `${origin}/authorize/`)
  await page.waitForSelector('main[data-state="form"]')
  const typed = { user: 'Admin', password: admin.passwordOf('Admin'), branch: COMPANY.branch }
  for (const [field, text] of Object.entries(typed)) await page.type(`#${field}`, text)
  await admin.click('button[value="allow"]', page)
  await admin.step('done')
  await expect
    .poll(async () => (await admin.results()).map(({ result }) => result))
    .toEqual(['match', 'match', 'match'])
  const { id } = sandbox.store.activeEndpoint('SURVEYS') ?? {}
  expect(sandbox.store.parameters().map(({ value }) => value)).toContain(id)
}, 60_000)
