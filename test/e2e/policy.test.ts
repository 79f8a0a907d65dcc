import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EnvironmentInput } from '../sandbox/environment.ts'
import { type Company, openCompany } from '../support/company.ts'
import { oauthOf } from '../support/oauth-of.ts'

/** All that a company may settle. Nobody has set anything in this browser. */
let company: Company
let page: Page
beforeAll(async () => {
  company = await openCompany(
    { environments: ['second'], lockRequired: true, idleMinutes: 7, revealAllowed: false },
    { alsoEnvironments: [(environment) => ({ ...other(environment), id: 'second', name: 'Second' })] },
  )
  page = await company.browser.newPage()
})
afterAll(() => company?.close())

/** One code must never fit at two environments. */
const other = (environment: EnvironmentInput): EnvironmentInput => ({
  ...environment,
  authorization: { ...oauthOf(environment), clientId: 'second' },
})

const show = async (view: string) => {
  await page.goto(`${company.origin}/${view}.html`)
  await page.waitForSelector('main:not([data-view="loading"])')
}
/** How many settings are shown as set by the organization. */
const marked = async () => (await page.$$('[data-policy]')).length
const ask = (message: string, request: object) =>
  page.evaluate(
    async (envelope) => (await chrome.runtime.sendMessage(envelope)) as { ok: boolean; failure?: { code: string } },
    { message, request },
  )

test('before there is the passphrase that is required, no value is kept, wherever it comes from', async () => {
  await show('sidepanel')
  await page.waitForSelector('main[data-view="required-passphrase"]')
  const refused = { ok: false, failure: expect.objectContaining({ code: 'passphrase_required' }) }
  expect(await ask('vault/restore', { passphrase: 'correct horse battery', text: '{}' })).toEqual(refused)
  expect(await ask('take-value', { ref: 'a'.repeat(22), value: 'a value' })).toEqual(refused)
})

test('the panel is connected without a setting by the user, and asks for the passphrase that is required', async () => {
  await show('sidepanel')
  await page.waitForSelector('main[data-view="required-passphrase"]')
  for (const field of ['#fresh', '#repeat']) await page.type(field, 'correct horse battery')
  await page.click('[data-action="set-passphrase"]')
  await page.waitForSelector('main[data-view="list"]')
  await page.waitForSelector('[data-action="add-token"]:not([aria-disabled="true"])')
})

test('only the environments that the company allows are offered', async () => {
  expect(await page.$eval('header', (header) => header.textContent)).toContain('Second')
  expect(await page.$('header select')).toBeNull()
})

test('the settings show what is set by the organization, and offer no way around it', async () => {
  await show('options')
  await expect.poll(marked).toBe(4)
  expect(await page.$eval('main', (main) => main.innerText)).toContain('After 7 minutes')
  expect(await page.$$('#relay, #idle')).toEqual([])
})

test('the background refuses what the company has settled', async () => {
  const refused = { ok: false, failure: expect.objectContaining({ code: 'set_by_policy' }) }
  expect(await ask('connect-relay', { url: 'https://other.example.com' })).toEqual(refused)
  expect(await ask('lock/idle', { minutes: 0 })).toEqual(refused)
  expect(await ask('lock/remove', { current: 'correct horse battery' })).toEqual(refused)
  expect(await ask('reveal', { ref: 'a'.repeat(22) })).toEqual(refused)
})

test('a change of the policy is followed at once', async () => {
  company.settle({ environments: ['second'] })
  await page.waitForSelector('#idle')
  await expect.poll(marked).toBe(2)
})
