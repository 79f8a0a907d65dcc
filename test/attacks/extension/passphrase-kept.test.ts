/**
 * The attack: read the vault's passphrase from a copy of the profile, where the browser's password manager keeps it because somebody
 * once selected Save. Then nothing needs to be guessed.
 *
 * The defence: Chromium's password manager has no access to pages of an extension. It tells on a page of its own what it does with
 * each form.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { EXTENSION_ORIGIN } from '../../support/extension.ts'

const PASSPHRASE = 'correct horse battery'
const ASKED = 'Decision: ASK the user'
const FORM = '<form method="post"><input id="user"><input id="password" type="password"><button></button></form>'
const server = createServer(({ method }, response) =>
  response.writeHead(200, { 'content-type': 'text/html' }).end(method === 'GET' ? FORM : 'Signed in'),
)
let browser: Awaited<ReturnType<typeof launchBrowser>>
let log: Page
let page: Page
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  // As its users have it: automated, it never offers anything.
  browser = await launchBrowser({ ignoreDefaultArgs: ['--enable-automation'] })
  log = await browser.newPage()
  await log.goto('chrome://password-manager-internals/')
  page = await browser.newPage()
})
afterAll(async () => {
  await browser?.close()
  server.close()
})

const said = () => log.evaluate(() => document.body.innerText)

test('a page of the web is one of which it would be kept', async () => {
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`)
  await page.type('#user', 'Admin')
  await page.type('#password', PASSPHRASE)
  await Promise.all([page.waitForNavigation(), page.click('button')])
  await expect.poll(said).toContain(ASKED)
})

test('a page of ours is none: the password manager has no access to it', async () => {
  const before = (await said()).length
  await page.goto(`${EXTENSION_ORIGIN}/options.html`)
  await (await page.waitForSelector('[data-action="passphrase"]'))?.click()
  await page.waitForSelector('#fresh', { visible: true })
  for (const field of ['#fresh', '#repeat']) await page.type(field, PASSPHRASE)
  await page.click('[data-action="set-passphrase"]')
  await page.waitForSelector('[data-lock="passphrase"]')
  await page.evaluate(() => chrome.runtime.sendMessage({ message: 'lock/now', request: {} }))
  await (await page.waitForSelector('#passphrase'))?.type(PASSPHRASE)
  await page.click('[data-action="unlock"]')
  await page.waitForSelector('main[data-view="options"]')
  await page.goto('about:blank')
  await expect.poll(async () => (await said()).slice(before)).toContain('cannot access password manager')
  expect((await said()).slice(before)).not.toContain(ASKED)
})
