/** Tokens that exist are stored from a table: looked at first, corrected in place, and never shown. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene, storedTokens, vaultCounts } from '../support/e2e.ts'
import { inspect } from '../support/inspect.ts'
import { paste } from '../support/paste.ts'

const folder = mkdtempSync(join(tmpdir(), 'integrations-adopt-'))
let scene: Scene
let page: Page
/** What EBS has registered, by type. */
const values: Record<string, string> = {}

beforeAll(async () => {
  scene = await openScene()
  const { admin, world } = scene
  for (const type of ['SURVEYS', 'APPINSIGHTS', 'ECOMCONNECTOR']) {
    const made = { type, description: `${type} as EBS has it`, requestId: crypto.randomUUID(), createdBy: 'Admin' }
    values[type] = world.sandbox.store.register(made).token
  }
  await admin.openPanel()
  await admin.act('sign-in')
  await admin.answer('allow')
  await admin.panel.waitForSelector('[data-action="sign-out"]')
  page = await admin.openPage('adopt')
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await scene.close()
})

const findings = () =>
  page.$$eval('[data-row]', (rows) =>
    rows.map((row) => `${row.getAttribute('data-row')} ${row.getAttribute('data-finding')}`),
  )

test('a table that was pasted is looked at, the problems first, and nothing of it is stored or shown', async () => {
  const table = [
    'Type\tValue\tDescription\tOwner\tReplace by',
    `SURVEYS\t${values['SURVEYS']}\tSpring campaign\tMaria K.\t2030-03-01`,
    `APPINSIGHTS\t${values['APPINSIGHTS']}\t\tNikos P.\t1/3/2030`,
    'SURVEYS\ta-value-that-ebs-does-not-know\tAn old one\t\t',
    `surveys\t${values['SURVEYS']}\tTwice\t\t`,
  ].join('\n')
  await paste(page, '#table-paste', table)
  await page.waitForSelector('[data-rows="4"][data-good="1"]')
  expect(await findings()).toEqual(['2 rotateBy', '3 not-listed', '4 twice', '1 listed'])
  expect(await inspect(page)).toEqual([])
  const tree = JSON.stringify(await (await page.createCDPSession()).send('Accessibility.getFullAXTree'))
  const html = await page.evaluate(() => document.documentElement.outerHTML)
  for (const secret of [values['SURVEYS'] ?? '', 'a-value-that-ebs-does-not-know']) {
    expect(tree).not.toContain(secret)
    expect(html).not.toContain(secret)
  }
  expect(await vaultCounts(scene.browser)).toEqual({ tokens: 0, intents: 0 })
})

test('a row is corrected in place, and counts', async () => {
  await scene.admin.click('[data-finding="rotateBy"] [data-action="mend"]', page)
  await (await page.waitForSelector('[data-mending] #text-rotateBy'))?.evaluate((field) => {
    const input = field as HTMLInputElement
    input.value = '2030-03-01'
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
  await scene.admin.act('apply', page)
  await page.waitForSelector('[data-good="2"]')
  expect(await findings()).toEqual(['3 not-listed', '4 twice', '1 listed', '2 listed'])
})

test('a connection test is made when it is asked for, and what EBS rejects stays outside', async () => {
  await scene.admin.act('test-all', page)
  await page.waitForSelector('[data-row="3"][data-finding="refused"]')
})

test('what EBS lists is stored with its words; the rest stays, and the clipboard can be cleared', async () => {
  await scene.admin.act('store', page)
  await page.waitForSelector('[data-stored="2"]')
  expect(await findings()).toEqual(['3 refused', '4 twice'])
  await page.waitForSelector('[data-action="clear-clipboard"]')
  const stored = await storedTokens(scene.browser)
  expect(stored.map(({ description, owner, rotateBy }) => ({ description, owner, rotateBy }))).toEqual(
    expect.arrayContaining([
      { description: 'Spring campaign', owner: 'Maria K.', rotateBy: '2030-03-01' },
      { description: 'APPINSIGHTS as EBS has it', owner: 'Nikos P.', rotateBy: '2030-03-01' },
    ]),
  )
  await scene.admin.panel.waitForSelector('[data-ref]')
  await page.close()
})

test('a file is read too, whatever its delimiter and its header’s language, and is to be deleted', async () => {
  const file = join(folder, 'tokens.csv')
  writeFileSync(file, `\ufeffΤύπος;Τιμή;Σημείωση\r\nECOMCONNECTOR;"${values['ECOMCONNECTOR']}";"a; ""b"""\r\n`)
  page = await scene.admin.openPage('adopt')
  await (await page.waitForSelector('input#table-file'))?.uploadFile(file)
  await page.waitForSelector('[data-rows="1"][data-good="1"]')
  await scene.admin.act('store', page)
  await page.waitForSelector('[data-stored="1"]')
  expect(await page.$('[data-action="clear-clipboard"]')).toBeNull()
  expect(await page.$eval('main', (main) => main.innerText)).toContain('Delete the file now')
  expect((await storedTokens(scene.browser)).map(({ note }) => note)).toContain('a; "b"')
  await page.close()
})

test('the words about a token are changed on its page, and found by the search', async () => {
  const { admin } = scene
  await admin.click('[data-ref]')
  await admin.view('token')
  await admin.act('edit-texts')
  await admin.type('#text-usedBy', 'Acme')
  await admin.act('save-texts')
  await admin.panel.waitForFunction(() => document.querySelector('[data-text="facts"]')?.textContent?.includes('Acme'))
  expect(await inspect(admin.panel)).toEqual([])
})
