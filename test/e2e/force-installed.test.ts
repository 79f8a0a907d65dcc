import { afterAll, beforeAll, expect, test } from 'vitest'
import { Admin } from '../support/admin.ts'
import { type Company, openCompany } from '../support/company.ts'
import { readSetting } from '../support/settings.ts'

/** The extension comes by policy, with the address of the company's relay and nothing else. */
let company: Company
let admin: Admin
beforeAll(async () => {
  company = await openCompany({})
  admin = new Admin(company.browser, company.world.sandbox)
})
afterAll(() => company?.close())

test('the toolbar button opens a panel that is connected', async () => {
  admin.panel = await company.openPanel()
  // Chromium tells a fresh extension its settings some seconds after its installation: the panel then updates without a click.
  await admin.panel.waitForSelector('main[data-view="list"]')
  await admin.panel.waitForSelector('[data-action="add-token"]:not([aria-disabled="true"])')
  expect(await admin.panel.$eval('header', (header) => header.textContent)).toContain('Sandbox')
})

test('an endpoint token is created and verified', async () => {
  await admin.create('SURVEYS', 'By policy alone')
  expect((await admin.results()).map(({ result }) => result)).toEqual(['match', 'match', 'match'])
})

test('all that was without a setting or a permission by the user, who cannot remove it either', async () => {
  const { installType, mayDisable, origins } = await admin.panel.evaluate(async () => ({
    ...(await chrome.management.getSelf()),
    ...(await chrome.permissions.getAll()),
  }))
  expect({ installType, mayDisable }).toEqual({ installType: 'admin', mayDisable: false })
  expect({ origins, relay: await admin.panel.evaluate(readSetting, 'relay') }).toEqual({ origins: [], relay: null })
})
