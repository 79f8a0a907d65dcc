import { afterAll, beforeAll, expect, test } from 'vitest'
import { SUBSCRIPTION_GID_PARAMETER } from '../../sandbox/seeds.ts'
import { FIREFOX_ORIGIN } from '../../support/extension.ts'
import type { Firefox } from '../../support/firefox.ts'
import { type FirefoxScene, openFirefoxScene } from '../../support/firefox-scene.ts'
import { forgetRelayIn } from '../../support/first-day.ts'
import type { World } from '../../support/relay.ts'

/** What an admin does with the extension, in a real Firefox, beside a relay and a sandbox of its own. */
const PASSPHRASE = 'correct horse battery'
let scene: FirefoxScene
let world: World
let firefox: Firefox
beforeAll(async () => {
  scene = await openFirefoxScene()
  ;({ world, firefox } = scene)
})
afterAll(() => scene?.close())

const act = (action: string) => scene.act(action)
const text = () => firefox.run<string>('return document.querySelector("main").innerText')
const results = () =>
  firefox.run<string[]>('return [...document.querySelectorAll("[data-parameter]")].map((row) => row.dataset.result)')

/** The window of another test's browser may take the focus: the value then hides itself, as it must, and is revealed again. */
const shownValue = () =>
  firefox.until<string>(
    'the value',
    `const value = document.querySelector('[data-value]')
     if (!value) document.querySelector('[data-action="reveal"]:enabled')?.click()
     return value?.textContent`,
  )

test('one field connects, and the portal has the panel from then on: the toolbar button was never pressed', async () => {
  await firefox.go(scene.options)
  await forgetRelayIn(firefox)
  await firefox.open(`${FIREFOX_ORIGIN}/welcome.html`)
  await firefox.type('#relay', world.relay.origin)
  await act('connect')
  await firefox.shown('.notice.good')
  await firefox.closeWindow()
  await firefox.go(scene.options)
  await firefox.open(`${world.sandbox.portalUrl}#integrations`)
  await firefox.enterFrame()
  await firefox.shown('main[data-view="list"]')
  await firefox.closeWindow()
  await firefox.go(scene.panel)
  await firefox.shown('main[data-view="list"]')
})

test('Deny: nothing is created', async () => {
  await scene.create('SURVEYS', 'Denied', 'deny')
  await scene.step('denied')
  expect(await text()).toContain('You selected Deny in the sign-in window.')
  expect(world.sandbox.store.activeEndpoint('SURVEYS')).toBeUndefined()
  await act('close')
})

test('Allow: created, registered and verified', async () => {
  await scene.create('SURVEYS', 'Spring campaign')
  await scene.step('done')
  expect(await results()).toEqual(['match', 'match', 'match'])
  expect(world.sandbox.store.activeEndpoint('SURVEYS')?.description).toBe('Spring campaign')
})

test('the value is revealed on a click, and is the one that EBS has', async () => {
  await act('reveal')
  expect(await shownValue()).toBe(world.sandbox.store.activeEndpoint('SURVEYS')?.token)
  await act('hide')
})

test('a drift in EBS is seen when it is checked again', async () => {
  const right = world.sandbox.store.subscription().gid
  world.sandbox.store.setParameter(SUBSCRIPTION_GID_PARAMETER, crypto.randomUUID())
  await act('check')
  await firefox.shown('[data-parameter][data-result="differs"]')
  world.sandbox.store.setParameter(SUBSCRIPTION_GID_PARAMETER, right)
  await act('check')
  await firefox.until('a match', 'return document.querySelectorAll("[data-parameter][data-result=match]").length === 3')
  await act('back')
})

test('the panel is shown in the portal’s page without a value, and sends the admin to the sidebar', async () => {
  await firefox.closeWindow()
  await firefox.go(scene.options)
  await firefox.open(`${world.sandbox.portalUrl}#integrations`)
  // The driver scrolls within the frame alone: the whole frame has to be in the window.
  await firefox.runInBrowser('window.resizeTo(1300, 1400); return true')
  await firefox.enterFrame()
  await firefox.shown('[data-ref][data-result="match"]')
  const token = world.sandbox.store.activeEndpoint('SURVEYS')?.token ?? ''
  expect(await firefox.run<string>('return document.body.innerHTML')).not.toContain(token)
  await act('open')
  await firefox.shown('[data-hint="toolbar-button"]')
})

test('the toolbar button opens the sidebar at the requested token, and closes it', async () => {
  const isOpen = 'return window.SidebarController.isOpen'
  const press = 'document.querySelector("#integrations-for-ebs_addons-BAP").click()'
  expect(await firefox.runInBrowser(isOpen)).toBe(false)
  await firefox.runInBrowser(press)
  await firefox.untilInBrowser('the sidebar', isOpen)
  await firefox.go(scene.options)
  const isAtToken = `
    const [sidebar] = browser.extension.getViews({ type: 'sidebar' })
    return sidebar?.document.querySelector('main[data-view="token"]') != null
  `
  await firefox.until('the token', isAtToken)
  await firefox.runInBrowser(press)
  await firefox.untilInBrowser('no sidebar', 'return !window.SidebarController.isOpen')
})

test('EBS’s own parameters page is marked', async () => {
  await firefox.open(`${world.sandbox.ebsOrigin}/parameters`)
  await firefox.shown('[data-integrations-for-ebs="mark"]')
})

test('a table of tokens that exist is pasted, looked at and stored', async () => {
  const made = { type: 'APPINSIGHTS', description: 'Made in EBS', requestId: crypto.randomUUID(), createdBy: 'Admin' }
  const { token: value } = world.sandbox.store.register(made)
  await firefox.open(`${FIREFOX_ORIGIN}/adopt.html`)
  const rows = [`APPINSIGHTS\t${value}\tMaria K.`, 'APPINSIGHTS\ta-value-of-nobody\t']
  await firefox.paste('#table-paste', ['Type\tValue\tOwner', ...rows].join('\n'))
  await firefox.shown('[data-rows="2"]')
  await act('read-list')
  await firefox.shown('[data-rows="2"][data-good="1"]')
  expect(await firefox.run<string>('return document.documentElement.outerHTML')).not.toContain(value)
  await act('store')
  await firefox.shown('[data-stored="1"]')
  await firefox.shown('[data-row="2"][data-finding="not-listed"]')
})

test('what was done is saved as a file', async () => {
  await firefox.go(scene.options)
  await act('history-json')
  const events = JSON.parse(await firefox.saved('integrations-history.json'))
  expect(events.map(({ type }: { type: string }) => type)).toContain('SURVEYS')
})

test('a passphrase locks the vault: other words do not open it, the right ones do', async () => {
  await firefox.go(scene.options)
  await act('passphrase')
  await firefox.type('#fresh', PASSPHRASE)
  await firefox.type('#repeat', PASSPHRASE)
  await act('set-passphrase')
  await firefox.shown('[data-lock="passphrase"]')

  await firefox.open(`${FIREFOX_ORIGIN}/sidepanel.html`)
  await firefox.shown('[data-ref]')
  await act('lock')
  await firefox.shown('main[data-view="locked"]')
  expect(await firefox.run<string>('return document.body.innerHTML')).not.toContain('Spring campaign')
  await unlock('wrong horse battery')
  await firefox.shown('[data-wrong="passphrase"]')
  await unlock(PASSPHRASE)
  await firefox.click('[data-ref][data-result="match"]')
  await act('reveal')
  expect(await shownValue()).toBe(world.sandbox.store.activeEndpoint('SURVEYS')?.token)
})

async function unlock(passphrase: string): Promise<void> {
  await firefox.type('#passphrase', passphrase)
  await act('unlock')
}
