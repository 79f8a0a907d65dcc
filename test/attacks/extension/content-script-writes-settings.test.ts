/**
 * The attack: take over the renderer of a page in which our content script runs, and write what the extension trusts: the relay's
 * address, its environments, the wait after wrong passphrases, when the vault locks.
 *
 * The defence: these lie in the extension's IndexedDB (`extension/vault/settings.ts`), which no content script
 * reaches; in Chromium `storage.local` is closed to them besides.
 */
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stopBackground } from '../../support/browser.ts'
import { inContentScript } from '../../support/content-script.ts'
import { storedChecks } from '../../support/e2e.ts'
import { openPortalScene, openSitePage, type PortalScene, panelIn } from '../../support/portal-scene.ts'
import { readSetting } from '../../support/settings.ts'
import { type EvilRelay, startEvilRelay } from '../evil-relay.ts'

let portal: PortalScene
let page: Page
let evil: EvilRelay
beforeAll(async () => {
  portal = await openPortalScene()
  const { admin, world, browser } = portal.scene
  await admin.create('SURVEYS', 'Spring campaign')
  await admin.act('back')
  evil = await startEvilRelay(world.relay.origin)
  ;({ page } = await openSitePage(browser, `${portal.origin}/subscriptions/hostile`))
  await panelIn(page)
})
afterAll(async () => {
  await portal.close()
  await evil.close()
})

const NO_ACCESS = 'Access to storage is not allowed from this context.'
const tried = (call: string) => inContentScript<string>(page, `${call}.then(() => 'done', ({ message }) => message)`)
/** Read by a page of ours: it sees the same database, and is there while the worker stops and starts. */
const settings = async () => {
  const names = ['relay', 'environments', 'attempts', 'idle-minutes', 'check-hours', 'next-check', 'sign-in-window']
  return Promise.all(names.map((name) => portal.scene.admin.panel.evaluate(readSetting, name)))
}

test('no storage of the extension is open to it', async () => {
  const before = await settings()
  const written = {
    relay: evil.origin,
    attempts: { wrong: 0, retryAt: 0 },
    'idle-minutes': 0,
    'check-hours': 0,
    environments: [],
  }
  for (const area of ['local', 'session']) {
    expect(await tried(`chrome.storage.${area}.set(${JSON.stringify(written)})`), area).toContain(NO_ACCESS)
    expect(await tried(`chrome.storage.${area}.get()`), area).toContain(NO_ACCESS)
    expect(await tried(`chrome.storage.${area}.clear()`), area).toContain(NO_ACCESS)
  }
  expect(await settings()).toEqual(before)
})

test('the extension does not read storage.local under the names of settings either', async () => {
  const before = await settings()
  await portal.scene.admin.panel.evaluate(
    (relay) => chrome.storage.local.set({ relay, attempts: { wrong: 9, retryAt: 9e15 }, 'idle-minutes': 0 }),
    evil.origin,
  )
  await stopBackground(portal.scene.browser)
  await portal.scene.admin.panel.reload()
  await portal.scene.admin.view('list')
  expect(await settings()).toEqual(before)
  const { reply } = (await portal.scene.admin.panel.evaluate(() =>
    chrome.runtime.sendMessage({ message: 'app-state', request: {} }),
  )) as { reply: { relay: { url: string }; lock: { retryAt: string | null; idleMinutes: number } } }
  expect([reply.relay.url, reply.lock.retryAt, reply.lock.idleMinutes]).toEqual([
    portal.scene.world.relay.origin,
    null,
    10,
  ])
})

test('at the next automatic check, the extension sends nothing to the other relay', async () => {
  const testedAt = async () => (await storedChecks(portal.scene.browser))[0]?.connection?.testedAt ?? ''
  const { panel } = portal.scene.admin
  await panel.evaluate(forgetChecks)
  const before = await testedAt()
  await panel.evaluate(() => chrome.alarms.create('check', { when: Date.now() }))
  await expect.poll(testedAt).not.toBe(before)
  expect(evil.asked.filter((request) => !request.startsWith('OPTIONS'))).toEqual([])
})

/** Nothing was ever checked: the next round checks all. */
async function forgetChecks(): Promise<void> {
  const database = await new Promise<IDBDatabase>((ready) => {
    const request = indexedDB.open('vault')
    request.onsuccess = () => ready(request.result)
  })
  const transaction = database.transaction('checks', 'readwrite')
  transaction.objectStore('checks').clear()
  await new Promise((done) => {
    transaction.oncomplete = done
  })
  database.close()
}

test('the panel in the portal works as before', async () => {
  await page.reload()
  const frame = await panelIn(page)
  expect(await frame.$$('[data-ref][data-result="match"]')).toHaveLength(1)
})
