/** An integrator opens what an admin handed over: in a browser of their own, from a link or a file, on a phone too. */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { BrowserContext, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EnvironmentInput } from '../sandbox/environment.ts'
import { openScene, type Scene, storedChecks } from '../support/e2e.ts'
import { EXTENSION_ORIGIN } from '../support/extension.ts'
import { inspect } from '../support/inspect.ts'
import { installPackage } from '../support/install-package.ts'
import { savedText } from '../support/saved-file.ts'

let scene: Scene
let value: string
let link: string
let passphrase: string
/** The integrator's browser: it shares nothing with the admin's. */
let elsewhere: BrowserContext
let page: Page
const asked: string[] = []
const downloads = mkdtempSync(join(tmpdir(), 'integrations-downloads-'))

/** Many queries want `*` for what is not asked for (contract 9.1), and EBS refuses a raw one in an address (contract 11). */
const withAsterisk = (environment: EnvironmentInput): EnvironmentInput => ({
  ...environment,
  types: environment.types.map((type) => ({ ...type, probe: { ...type.probe, path: `${type.probe.path}?Code=*` } })),
})

beforeAll(async () => {
  scene = await openScene({ configure: withAsterisk })
  const { browser, admin, world } = scene
  await browser.defaultBrowserContext().overridePermissions(EXTENSION_ORIGIN, ['clipboard-read'])
  const session = await browser.target().createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads })
  await admin.openPanel()
  await admin.create('SURVEYS', '<b>Spring’s</b> campaign')
  value = world.sandbox.store.activeEndpoint('SURVEYS')?.token ?? ''
  elsewhere = await browser.createBrowserContext()
})
afterAll(async () => {
  rmSync(downloads, { recursive: true, force: true })
  await scene.close()
})

const panel = () => scene.admin.panel
async function copied(action: string): Promise<string> {
  await panel().evaluate(() => navigator.clipboard.writeText('nothing yet'))
  await scene.admin.act(action)
  await panel().waitForFunction(async () => (await navigator.clipboard.readText()) !== 'nothing yet')
  return panel().evaluate(() => navigator.clipboard.readText())
}

async function open(address: string): Promise<void> {
  page = await elsewhere.newPage()
  page.on('request', (request) => asked.push(request.url().split('#')[0] ?? ''))
  await page.setViewport({ width: 320, height: 640 })
  await page.goto(address)
}

async function enter(words: string): Promise<void> {
  await page.locator('#passphrase').fill(words)
  await page.click('#submit')
}

test('the relay tests the connection with the same address', async () => {
  await expect.poll(async () => (await storedChecks(scene.browser))[0]?.connection?.result).toBe('accepted')
})

test('a link is three actions away from the verified token, and neither it nor the panel shows the value', async () => {
  scene.admin.startCounting()
  await scene.admin.act('hand-over')
  await scene.admin.act('make-link')
  await panel().waitForSelector('[data-handed-over="link"]')
  link = await copied('copy-link')
  expect(scene.admin.actions).toHaveLength(3)
  passphrase = await copied('copy-passphrase')
  expect(link).toMatch(new RegExp(`^${scene.world.relay.origin}/hand-over#[\\w.-]+$`))
  expect(link).not.toContain(passphrase)
  expect(atob(link.split('#')[1]?.split('.')[0] ?? '')).not.toContain('SURVEYS')
  expect(await panel().content()).not.toContain(value)
  expect(await panel().content()).not.toContain(passphrase)
})

test('the page calls nobody, and says nothing of the token before the passphrase', async () => {
  await open(link)
  await page.waitForSelector('#passphrase')
  expect(await page.content()).not.toContain('campaign')
  expect(await inspect(page)).toEqual([])
  await enter('not-the-passphrase')
  await page.waitForFunction(() => document.getElementById('wrong')?.textContent?.startsWith('Wrong passphrase'))
  expect(asked.filter((address) => !address.endsWith('/hand-over'))).toEqual([])
})

test('with the passphrase it shows the facts as text, and the value on a click', async () => {
  await enter(` ${passphrase} `)
  await page.waitForSelector('#facts dd')
  const facts = await page.$$eval('#facts dd', (all) => all.map((one) => one.textContent))
  expect(facts).toContain('<b>Spring’s</b> campaign')
  expect(facts).toContain('X-ESAPIKEY-SURVEYS')
  expect(facts).toContain('ES-1042')
  expect(await page.$('#facts b')).toBeNull()
  expect(await page.content()).not.toContain(value)
  await page.click('#show')
  expect(await page.$eval('#value', (shown) => shown.textContent)).toBe(value)
  expect(await inspect(page)).toEqual([])
  await page.click('#show')
  expect(await page.content()).not.toContain(value)
  expect(asked.filter((address) => !address.endsWith('/hand-over'))).toEqual([])
})

const PHP = '/usr/bin/php'

/** By the name of the code: its file, what tells that its runtime is here, and the program that reads the file. The others are read by a unit test. */
const RUNS: [string, string, [string, ...string[]], string][] = [
  ['curl', 'code.sh', ['curl', '--version'], 'sh'],
  ['PHP', 'code.php', [PHP, '--ri', 'curl'], PHP],
  ['Python', 'code.py', ['python3', '--version'], 'python3'],
  ['Node', 'code.mjs', [process.execPath, '--version'], process.execPath],
]
/** Not synchronous: the sandbox answers from this very process. */
const run = promisify(execFile)
const isHere = ([runtime, ...args]: [string, ...string[]]) =>
  run(runtime, args).then(
    () => true,
    () => false,
  )

test.for(RUNS)('the code for %s is accepted by EBS as it stands', async ([stack, name, probe, program], { skip }) => {
  await page.select('#stack', stack)
  const code = await page.$eval('#snippet', (shown) => shown.textContent ?? '')
  expect(code).not.toContain(value)
  expect(code).toContain('?Code=%2A')
  if (program === PHP && !existsSync(PHP)) installPackage('php-cli php-curl', PHP)
  skip(!(await isHere(probe)), `${probe.join(' ')} fails on this machine`)
  const file = join(downloads, name)
  writeFileSync(file, code)
  const runWith = (key: string) =>
    run(program, [file], { env: { PATH: process.env.PATH, EBS_API_KEY: key }, timeout: 30_000 })
  await runWith(value)
  await expect(runWith('another')).rejects.toThrow()
  rmSync(file)
})

test('a link that was cut off is said to be incomplete', async () => {
  await open(link.slice(0, -300))
  await page.waitForFunction(() => document.querySelector('main')?.innerText.includes('no token'))
})

test('the file opens without a network', async () => {
  await scene.admin.act('make-file')
  await panel().waitForSelector('[data-handed-over="file"]')
  passphrase = await copied('copy-passphrase')
  const file = join(downloads, 'sandbox-surveys.html')
  expect(await savedText(downloads, basename(file))).not.toContain(value)
  expect(readdirSync(downloads)).toEqual([basename(file)])
  asked.length = 0
  await open(String(pathToFileURL(file)))
  await enter(passphrase)
  await page.waitForSelector('#facts dd')
  await page.click('#show')
  expect(await page.$eval('#value', (shown) => shown.textContent)).toBe(value)
  expect(asked).toEqual([String(pathToFileURL(file))])
})

test('the history says that it was handed over, twice', async () => {
  await scene.admin.click('[data-history] summary')
  await expect.poll(async () => (await panel().$$('[data-event="handed-over"]')).length).toBe(2)
})
