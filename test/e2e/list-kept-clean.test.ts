/** The list tells what was seen of each token, and is kept clean: evidence, a drift that is acknowledged, several at once. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OtherSandbox } from '../sandbox/start.ts'
import { Admin } from '../support/admin.ts'
import { backgroundOf } from '../support/browser.ts'
import { openScene, type Scene } from '../support/e2e.ts'
import { inspect } from '../support/inspect.ts'
import { savedText } from '../support/saved-file.ts'

const PARAMETER = 'ESCLOUDSTORE_ENDPOINT_SURVEYS'
const BRANCH = {
  id: 'branch',
  name: 'Branch',
  kind: 'test',
  subscriptionId: 'ES-2080',
  secretVariable: 'SANDBOX_BRANCH_SECRET',
} satisfies OtherSandbox
const downloads = mkdtempSync(join(tmpdir(), 'integrations-list-'))
let scene: Scene
beforeAll(async () => {
  scene = await openScene({ others: [BRANCH] })
  const { admin } = scene
  await admin.openPanel()
  await admin.create('APPINSIGHTS', 'Head office')
  await admin.act('back')
  await admin.create('SURVEYS', 'Spring campaign')
  await admin.act('back')
  await admin.view('list')
})
afterAll(async () => {
  await scene.close()
  rmSync(downloads, { recursive: true, force: true })
})

const store = () => scene.world.sandbox.store
const panel = () => scene.admin.panel
const badge = async () => (await backgroundOf(scene.browser)).evaluate(() => chrome.action.getBadgeText({}))
/** The chain on the token's page, as soon as it is this one. */
const chain = (wanted: string[]) =>
  expect
    .poll(() =>
      panel().$$eval('[data-link]', (links) =>
        links.map((link) => `${link.getAttribute('data-link')} ${link.getAttribute('data-finding')}`),
      ),
    )
    .toEqual(wanted)
/** The signs in the list, newest token first. */
const signs = () =>
  panel().$$eval('[data-evidence]', (all) => all.map((sign) => sign.getAttribute('data-evidence') ?? ''))

test('the list and the token’s page show the same four links, each as it was seen', async () => {
  const { admin } = scene
  await expect.poll(signs).toEqual(['good,good,good,good', 'good,good,good,good'])
  await admin.click('[data-ref]')
  await admin.view('token')
  await chain(['kept here', 'listed listed', 'parameter match', 'accepted accepted'])
  await admin.click('.chain summary')
  expect(await panel().$eval('.chain ul', (list) => (list as HTMLElement).innerText)).toContain(
    'when the token was created',
  )
  expect(await inspect(panel())).toEqual([])
})

test('a drift is acknowledged with a reason: the badge no longer counts it, and counts another one', async () => {
  const { admin } = scene
  store().setParameter(PARAMETER, 'a value of somebody else')
  await admin.act('check')
  await chain(['kept here', 'listed listed', 'parameter differs', 'accepted accepted'])
  await expect.poll(badge).toBe('1')
  await admin.click('[data-acknowledge] summary')
  await admin.type('#why', 'EBS is being moved until Friday')
  await admin.act('acknowledge')
  await panel().waitForSelector('[data-acknowledged]')
  await expect.poll(badge).toBe('')
  await admin.act('check')
  await panel().waitForSelector('[data-action="check"]:not([aria-disabled="true"])')
  expect(await badge()).toBe('')

  store().setParameter(PARAMETER, '')
  await admin.act('check')
  await chain(['kept here', 'listed listed', 'parameter missing', 'accepted accepted'])
  await panel().waitForSelector('[data-acknowledge]')
  await expect.poll(badge).toBe('1')

  await admin.click('.timeline summary')
  const told = async () => {
    const rows = await panel().$$eval('.timeline table tr[data-line]', (rows) =>
      rows.map((row) => [row.getAttribute('data-line'), row.textContent]),
    )
    return rows.slice(0, 3)
  }
  await expect.poll(told).toEqual([
    ['drifted', expect.stringContaining('Admin')],
    ['acknowledged', expect.stringContaining('EBS is being moved until Friday')],
    ['drifted', expect.stringContaining('Admin')],
  ])
  await admin.act('back')
  await expect.poll(signs).toEqual(['good,good,bad,good', 'good,good,good,good'])
})

test('several are checked, saved as a file without a value, and removed where EBS has lost them, which is undone', async () => {
  const { admin } = scene
  const values = store()
    .activeEndpoints('SURVEYS')
    .map(({ token }) => token)
  for (const value of values) store().revoke('SURVEYS', value)
  await admin.act('select')
  await admin.act('select-all')
  await admin.act('bulk-check')
  await expect.poll(signs).toEqual(['good,different,bad,good', 'good,good,good,good'])

  const session = await scene.browser.target().createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads })
  await admin.act('bulk-json')
  const text = await savedText(downloads, 'integrations-tokens.json')
  await admin.act('bulk-csv')
  const lines = (await savedText(downloads, 'integrations-tokens.csv')).trim().split('\r\n')
  expect(lines.map((line) => line.includes('Spring campaign'))).toEqual([false, true, false])
  expect(JSON.parse(text)).toMatchObject([
    { description: 'Spring campaign', value: 'here', listed: 'not-listed-accepted' },
    { description: 'Head office', value: 'here', listed: 'listed' },
  ])
  for (const value of values) expect(text + lines.join()).not.toContain(value)

  await admin.act('bulk-remove')
  await panel().waitForSelector('[data-removed="1"]')
  await expect.poll(signs).toEqual(['good,good,good,good'])
  expect(await inspect(panel())).toEqual([])
  await expect.poll(badge).toBe('')
  await admin.act('undo')
  await expect.poll(async () => (await signs()).length).toBe(2)
  await expect.poll(badge).toBe('1')
  await admin.act('end-selection')
  expect(await panel().$$('button[data-ref]')).toHaveLength(2)
})

/** The same admin, before the EBS of the other environment. */
function inBranch(): Admin {
  const [branch] = scene.world.others
  if (!branch) throw new Error('no other sandbox')
  return Object.assign(new Admin(scene.browser, branch), { panel: panel() })
}

test('over two environments it says how many were checked, and signs in where nobody is', async () => {
  const { admin } = scene
  const branch = inBranch()
  const says = (words: RegExp) =>
    expect.poll(() => panel().$eval('[data-checked]', (line) => line.textContent)).toMatch(words)
  await panel().select('select.pill', BRANCH.id)
  await branch.create('SURVEYS', 'At the branch')
  await branch.act('back')
  await branch.act('sign-out')
  await panel().waitForSelector('[data-action="sign-in"]')
  await panel().keyboard.press('/')
  await panel().waitForSelector('input[type="search"]:focus')
  await admin.act('filters')
  await admin.click('#filter-everywhere')
  await panel().type('input[type="search"]', 'branch')
  await expect.poll(signs).toHaveLength(1)
  await panel().keyboard.press('Escape')
  await expect.poll(signs).toHaveLength(3)
  await admin.act('select')
  await admin.act('select-all')
  await admin.act('bulk-check')
  await (await branch.signInWindow()).close()
  await says(/^2 tokens checked\. .*1 check overdue\.$/)
  await admin.act('bulk-check')
  await branch.answer('allow')
  await says(/^3 tokens checked\. (?!.*overdue)/)
  await admin.act('end-selection')
})
