/** Native sign-in in a real Firefox, with its real identity API: it fetches the page twice, and the form works. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { COMPANY } from '../../sandbox/seeds.ts'
import { NATIVE } from '../../sandbox/start.ts'
import { FIREFOX_ORIGIN } from '../../support/extension.ts'
import { Firefox } from '../../support/firefox.ts'
import { startWorld, type World } from '../../support/relay.ts'
import { writeSetting } from '../../support/settings.ts'

let world: World
let firefox: Firefox
let panel: string
beforeAll(async () => {
  world = await startWorld({ sandbox: NATIVE })
  firefox = await Firefox.launch()
  await firefox.open(`${FIREFOX_ORIGIN}/options.html`)
  await firefox.run(`await (${writeSetting})(...args)`, 'relay', world.relay.origin)
  panel = await firefox.open(`${FIREFOX_ORIGIN}/sidepanel.html`)
  await firefox.shown('main[data-view="list"]')
})
afterAll(async () => {
  await firefox?.close()
  await world?.close()
})

const act = (action: string) => firefox.click(`[data-action="${action}"]:not([aria-disabled="true"])`)
const password = () => world.sandbox.users.find(({ id }) => id === 'Admin')?.password ?? ''

async function describeToken(description: string): Promise<void> {
  await act('add-token')
  await firefox.type('#description', description)
  await firefox.click('#type option[value="SURVEYS"]')
  await act('next')
  await firefox.goWhere(`${world.relay.origin}/authorize/native`)
  await firefox.shown('main[data-state="form"]')
}

test('Deny: nothing is created', async () => {
  await describeToken('Denied')
  await firefox.click('button[value="deny"]')
  await firefox.go(panel)
  await firefox.shown('[data-step="denied"]')
  expect(world.sandbox.store.activeEndpoint('SURVEYS')).toBeUndefined()
  await act('close')
})

test('a wrong password takes the focus to the alert; then Allow: created, registered and verified', async () => {
  await describeToken('Spring campaign')
  await firefox.type('#user', 'Admin')
  await firefox.type('#password', 'wrong')
  await firefox.type('#branch', COMPANY.branch)
  await firefox.click('button[value="allow"]')
  await firefox.shown('main[data-state="wrong"]')
  const focused = 'return document.activeElement.getAttribute("role")'
  await firefox.until('the focus at the alert', `${focused} === "alert"`)
  await firefox.type('#password', password())
  await firefox.click('button[value="allow"]')
  await firefox.go(panel)
  await firefox.shown('[data-step="done"]')
  expect(world.sandbox.store.activeEndpoint('SURVEYS')?.description).toBe('Spring campaign')
})
