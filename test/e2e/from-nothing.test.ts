/**
 * The commands of relay/README.md, "Configure", as they stand there: typed into a shell in a fresh copy of the project, by a
 * person who answers each question, from no configuration to a token that the browser shows as verified.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import { COMPANY } from '../sandbox/seeds.ts'
import { Admin } from '../support/admin.ts'
import { launchBrowser, pageAt } from '../support/browser.ts'
import { commandsOf } from '../support/commands-of.ts'
import { eventually } from '../support/eventually.ts'
import { EXTENSION, ROOT } from '../support/extension.ts'
import { forgetRelay } from '../support/first-day.ts'
import { freePort } from '../support/relay.ts'
import { openShell, PROMPT, type Terminal } from '../support/terminal.ts'

/** `npm ci` is not run, since it needs the registry and tests reach nothing but this machine: its packages are linked in. */
const [install, where = '', init = '', doctor = '', start = ''] = commandsOf('relay/README.md', '## Configure')

/** Takes away the answer that is proposed: Ctrl-U. */
const ERASE_LINE = '\x15'

let sandbox: Sandbox
let browser: Browser
let admin: Admin
let shell: Terminal
let origin: string
const folder = mkdtempSync(join(tmpdir(), 'from-nothing-'))

beforeAll(async () => {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT })
  for (const file of String(files)
    .split('\0')
    .filter((one) => one && existsSync(join(ROOT, one))))
    cpSync(join(ROOT, file), join(folder, file))
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  origin = `http://localhost:${await freePort()}`
  sandbox = await startSandbox({ redirectUris: [EXTENSION.redirectUri] })
  browser = await launchBrowser({ defaultViewport: null })
  await forgetRelay(browser)
  admin = new Admin(browser, sandbox)
  // Looks for no newer npm.
  const { PATH = '', HOME = folder } = process.env
  shell = openShell(folder, { PATH, HOME, npm_config_update_notifier: 'false' })
})
afterAll(async () => {
  shell?.close()
  await shell?.ended
  await browser?.close()
  await sandbox?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('these are the commands', () => {
  expect([install, where, init, doctor, start].map((line) => line?.replace(/ +#.*/, ''))).toEqual([
    'npm ci',
    expect.stringMatching(/^export RELAY_CONFIG_FILE=/),
    'npm run relay -- init',
    'npm run relay -- doctor',
    'npm run relay',
  ])
})

test('init asks, and writes the configuration', async () => {
  await shell.answer(PROMPT, where)
  await shell.answer(PROMPT, init)
  const { id, gid } = sandbox.store.subscription()
  await shell.answer('The address of the Web API', sandbox.ebsOrigin)
  // Enter takes the first choice: native sign-in, with which one begins.
  await shell.answer('How do users sign in', '')
  await shell.answer('SubscriptionID', id)
  await shell.answer('BridgeID', COMPANY.bridge)
  await shell.answer('SubscriptionPassword', sandbox.store.subscription().password)
  await shell.answer('Endpoint types', 'SURVEYS=essurveys')
  await shell.answer('one harmless read', 'ESMMStockItem/CloudStoreProbe')
  await answerSignIn()
  await shell.answer('SubscriptionID, as you read it', id)
  await shell.answer('SubscriptionGID, as you read it', gid)
  for (const what of ['SubscriptionID?', 'SubscriptionGID?', 'endpoint token of SURVEYS?']) await shell.answer(what, '')
  await shell.answer('A name for this environment', 'Aegean')
  await shell.answer('production or test', `${ERASE_LINE}test`)
  await shell.answer('The origin at which the extension', origin)
  await shell.answer('The extensions', `chrome:${EXTENSION.id}`)
  await succeeds()
  expect(shell.shown()).toContain('Next steps')
})

test('doctor finds nothing that does not fit', async () => {
  await shell.answer(PROMPT, doctor)
  await answerSignIn()
  await succeeds()
  expect(shell.shown()).toContain('Every answer of EBS fits the configuration.')
})

test('the address that init named connects the extension', async () => {
  await shell.answer(PROMPT, start)
  const address = /enter (\S+) as the relay address/.exec(shell.shown())?.[1] ?? ''
  expect(address).toBe(origin)
  await eventually(() => fetch(`${address}/healthz`), 1_000)
  const welcome = await admin.openPage('welcome')
  await welcome.type('#relay', address)
  await admin.act('connect', welcome)
  await welcome.waitForSelector('.notice.good')
})

test('a token of the Cloud Store is taken in and verified', async () => {
  await admin.openPanel()
  await admin.describe('SURVEYS', 'By the README')
  const page = await pageAt(browser, `${origin}/authorize/`)
  await page.waitForSelector('main[data-state="form"]')
  for (const [field, text] of Object.entries({ user: 'Admin', password: passwordOfAdmin(), branch: COMPANY.branch }))
    await page.type(`#${field}`, text)
  await admin.click('button[value="allow"]', page)
  await admin.step('guide')
  // Made in the Cloud Store, and copied from there.
  const { token } = sandbox.store.register({
    type: 'SURVEYS',
    description: 'By the README',
    requestId: crypto.randomUUID(),
    createdBy: 'Admin',
  })
  await admin.type('#value', token)
  await admin.act('keep-value')
  await admin.step('done')
  expect((await admin.results()).map(({ result }) => result)).toEqual(['match', 'match', 'match'])
})

test('Ctrl-C ends the relay, and gives the shell back', async () => {
  await shell.giveUp('')
  await shell.answer(PROMPT, 'echo back')
  await expect(fetch(`${origin}/healthz`)).rejects.toThrow()
})

const passwordOfAdmin = () => sandbox.users.find(({ id }) => id === 'Admin')?.password ?? ''

async function answerSignIn(): Promise<void> {
  await shell.answer('EBS user', 'Admin')
  await shell.answer('Password', passwordOfAdmin())
  await shell.answer('Branch', COMPANY.branch)
}

/** The command has ended with 0. */
async function succeeds(): Promise<void> {
  await shell.answer(PROMPT, 'echo "exit code $?"')
  await shell.answer(/exit code 0[\s\S]*next> /, '')
}
