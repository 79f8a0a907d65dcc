/** What an admin does with a token over the years, in a real Firefox: words, drift, backup, a token that EBS lost, its end. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SUBSCRIPTION_GID_PARAMETER } from '../../sandbox/seeds.ts'
import type { Firefox } from '../../support/firefox.ts'
import { type FirefoxScene, openFirefoxScene } from '../../support/firefox-scene.ts'

const PASSPHRASE = 'purple monkey dishwasher'
let scene: FirefoxScene
let firefox: Firefox
beforeAll(async () => {
  scene = await openFirefoxScene()
  firefox = scene.firefox
  await scene.create('SURVEYS', 'Spring campaign')
  await scene.step('done')
})
afterAll(() => scene?.close())

const act = (action: string) => scene.act(action)
const store = () => scene.world.sandbox.store
const active = () => store().activeEndpoints('SURVEYS')
const text = () => firefox.run<string>('return document.querySelector("main").innerText')
const says = (words: string) => expect.poll(text).toContain(words)
const badge = () => firefox.run<string>('return browser.action.getBadgeText({})')
const rows = () => firefox.run<number>('return document.querySelectorAll("main[data-view=list] [data-ref]").length')

test('its description, owner and note are changed here, and EBS keeps its own description', async () => {
  await act('edit-texts')
  await firefox.type('#text-description', 'Summer campaign')
  await firefox.type('#text-owner', 'Maria K.')
  await firefox.type('#text-note', 'Ask before it is replaced')
  await act('save-texts')
  await firefox.shown('[data-text="note"]')
  await says('Ask before it is replaced')
  await says('Maria K.')
  expect(await firefox.run('return document.querySelector("h1").textContent')).toBe('Summer campaign')
  expect(active().map(({ description }) => description)).toEqual(['Spring campaign'])
})

test('a drift is acknowledged with its reason: the badge no longer counts it, and EBS is as it was', async () => {
  const { gid } = store().subscription()
  const another = crypto.randomUUID()
  store().setParameter(SUBSCRIPTION_GID_PARAMETER, another)
  await act('check')
  await firefox.shown('[data-parameter][data-result="differs"]')
  await expect.poll(badge).toBe('1')
  await firefox.click('[data-acknowledge] summary')
  await firefox.type('#why', 'EBS is being moved until Friday')
  await act('acknowledge')
  await firefox.shown('[data-acknowledged]')
  await says('EBS is being moved until Friday')
  await expect.poll(badge).toBe('')
  expect(store().parameter(SUBSCRIPTION_GID_PARAMETER)?.value).toBe(another)
  store().setParameter(SUBSCRIPTION_GID_PARAMETER, gid)
})

test('a backup brings the token back with its words, after the vault was erased, and EBS accepts its value', async () => {
  await firefox.go(scene.options)
  await firefox.click('details:has(#backup-passphrase) > summary')
  for (const field of ['#backup-passphrase', '#backup-again']) await firefox.type(field, PASSPHRASE)
  await act('make-backup')
  await firefox.shown('[data-saved="1"]')
  const [day] = new Date().toISOString().split('T')
  const name = `integrations-backup-${day}.jwe`
  expect(await firefox.saved(name)).not.toContain('campaign')
  await firefox.run(`await browser.runtime.sendMessage({ message: 'vault/erase', request: {} })`)
  await firefox.go(scene.panel)
  await firefox.shown('main[data-view="list"]')

  await firefox.go(scene.options)
  await firefox.click('details:has(#backup-file) > summary')
  await firefox.choose('#backup-file', firefox.savedAt(name))
  await firefox.type('#restore-passphrase', PASSPHRASE)
  await act('preview-backup')
  await firefox.shown('[data-fresh="1"]')
  await act('restore-backup')
  await firefox.shown('[data-restored="1"]')
  await firefox.go(scene.panel)
  await firefox.click('[data-ref]')
  await says('Ask before it is replaced')
  await act('test-connection')
  await firefox.shown('[data-connection="accepted"]')
})

test('one that EBS has lost is removed from the list and put back; EBS is not changed', async () => {
  for (const { token } of active()) store().revoke('SURVEYS', token)
  await act('check')
  await act('remove')
  await firefox.shown('[data-retired="removed"]')
  await act('back')
  await expect.poll(rows).toBe(0)
  await firefox.press('/')
  await act('filters')
  await firefox.click('#filter-state option[value="retired"]')
  await firefox.click('[data-ref]')
  await act('put-back')
  await firefox.shown('[data-link="listed"][data-shade="different"]')
  await act('back')
  await act('reset-filters')
  await expect.poll(rows).toBe(1)
  expect(active()).toEqual([])
})

test('a replacement: EBS holds the new one alone, and the page says that the old one is no longer valid', async () => {
  await scene.create('SURVEYS', 'Autumn campaign')
  await scene.step('done')
  const [old] = active()
  await act('replace')
  await scene.step('describe')
  await says('EBS keeps one token per type')
  await act('next')
  await scene.allow()
  await scene.step('done')
  await says('The old token is no longer valid.')
  const [made, ...others] = active()
  expect(others).toEqual([])
  expect(made?.description).toBe('Autumn campaign')
  expect(made?.token).not.toBe(old?.token)
})

test('a revocation asks for the name, and then EBS holds none', async () => {
  await act('revoke')
  await firefox.type('#typed', 'Another name')
  await act('revoke')
  await firefox.shown('[data-wrong="typed"]')
  expect(active()).toHaveLength(1)
  await firefox.type('#typed', 'Autumn campaign')
  await act('revoke')
  await scene.step('revoked')
  expect(active()).toEqual([])
})
