import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SUBSCRIPTION_GID_PARAMETER, SUBSCRIPTION_ID_PARAMETER } from '../sandbox/seeds.ts'
import { clickIn, putIn } from '../support/closed-roots.ts'
import { countAlive } from '../support/content-script.ts'
import { eventually } from '../support/eventually.ts'
import { openPortalScene, openSitePage, type PortalScene } from '../support/portal-scene.ts'

/** Results beside EBS's own parameters, in a page whose table loads later. */
let portal: PortalScene
let page: Page
let said: string[]
let elsewhere: Page
let value: string
beforeAll(async () => {
  portal = await openPortalScene({ parameters: '/pages/parameters' })
  const { scene, origin } = portal
  elsewhere = (await openSitePage(scene.browser, `${origin}/elsewhere`)).page
  await scene.admin.panel.bringToFront()
  await scene.admin.create('SURVEYS', 'Spring campaign')
  value = scene.world.sandbox.store.activeEndpoint('SURVEYS')?.token ?? ''
  ;({ page, said } = await openSitePage(scene.browser, `${origin}/pages/parameters`))
})
afterAll(() => portal.close())

const endpoint = () => portal.scene.world.sandbox.environment.types.find(({ id }) => id === 'SURVEYS')?.parameter ?? ''
const texts = async (kind: string) => (await putIn(page)).flatMap((one) => (one.kind === kind ? [one.text] : []))
const marks = (...expected: string[]) => eventually(async () => expect(await texts('mark')).toEqual(expected))

test('before the table is there, nothing is', async () => {
  expect(await putIn(page)).toEqual([])
})

test('a table that loads later is marked, row by row, and summed up', async () => {
  await page.evaluate(`show('${endpoint()}')`)
  await marks('✓ Match')
  await page.evaluate(`add('${SUBSCRIPTION_ID_PARAMETER}')`)
  await page.evaluate(`add('${SUBSCRIPTION_GID_PARAMETER}')`)
  await page.evaluate('add("Another.Parameter")')
  await marks('✓ Match', '✓ Match', '✓ Match')
  expect(await texts('summary')).toEqual([expect.stringMatching(/^✓ 3 parameters match · checked .* Check again$/)])
})

test('a table that is rendered anew is marked anew, once', async () => {
  for (let time = 0; time < 3; time++) await page.evaluate(`show('${SUBSCRIPTION_ID_PARAMETER}', '${endpoint()}')`)
  await marks('✓ Match', '✓ Match')
  expect(await texts('summary')).toHaveLength(1)
})

test('a drift in EBS is seen when it is checked again, from the page', async () => {
  const { store } = portal.scene.world.sandbox
  const right = store.subscription().gid
  await page.evaluate(`add('${SUBSCRIPTION_GID_PARAMETER}')`)
  await marks('✓ Match', '✓ Match', '✓ Match')
  store.setParameter(SUBSCRIPTION_GID_PARAMETER, crypto.randomUUID())
  await clickIn(page, 'summary')
  await marks('✓ Match', '✓ Match', '✗ Differs')
  expect(await texts('summary')).toEqual([expect.stringContaining('✗ 1 parameter does not match')])
  expect(await page.$eval('h2', (heading) => heading.childElementCount)).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-integrations-for-ebs'))).toBe('summary')
  store.setParameter(SUBSCRIPTION_GID_PARAMETER, right)
})

test('in the admin’s language', async () => {
  await portal.scene.admin.panel.evaluate(() =>
    chrome.runtime.sendMessage({ message: 'choose-language', request: { language: 'el' } }),
  )
  await clickIn(page, 'summary')
  await marks('✓ Ταιριάζει', '✓ Ταιριάζει', '✓ Ταιριάζει')
  const hosts = '[data-integrations-for-ebs]'
  const spoken = () => page.$$eval(hosts, (all) => all.map((host) => host.getAttribute('lang')))
  await expect.poll(spoken).toEqual(Array(4).fill('el'))
})

test('nothing is unmasked in it, and the page has no complaint', async () => {
  expect(value).not.toBe('')
  expect(JSON.stringify(await putIn(page)) + (await page.content())).not.toContain(value)
  expect(said).toEqual([])
})

test('the marks go with the section', async () => {
  await page.evaluate('hide()')
  await eventually(async () => expect(await putIn(page)).toEqual([]))
})

test('a page of another address gets nothing and is watched by nobody', async () => {
  expect(await putIn(elsewhere)).toEqual([])
  expect(await countAlive(elsewhere, 'MutationObserver')).toBe(0)
})
