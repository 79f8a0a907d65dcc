/**
 * The attack: a mail says that the relay has moved. The admin connects to the address in it, where a relay gives out the genuine
 * environments, and waits for values, sessions and codes of EBS's page.
 *
 * The defence: tokens, sessions and intents name their relay, and before the admin agrees for the environment, another one gets
 * nothing of it (`extension/background/relay/agree.ts`).
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backgroundOf } from '../../support/browser.ts'
import { openScene, type Scene, storedTokens } from '../../support/e2e.ts'
import { type OtherRelay, startOtherRelay } from '../other-relay.ts'
import { beforeAgreeing } from '../refused-messages.ts'

let scene: Scene
let other: OtherRelay
beforeAll(async () => {
  scene = await openScene()
  other = await startOtherRelay(scene.world.relay.origin)
  await scene.admin.openPanel()
  await scene.admin.create('SURVEYS', 'Spring campaign')
  await scene.admin.act('back')
  await scene.admin.view('list')
})
afterAll(async () => {
  other.close()
  await scene.close()
})

/** Through the form of the settings. */
async function connectTo(origin: string, kept: number): Promise<void> {
  const settings = await scene.admin.openPage('options')
  await scene.admin.click('summary', settings)
  await settings.waitForSelector(`[data-kept="${kept}"]`)
  await (await settings.waitForSelector('#relay'))?.type(origin)
  await scene.admin.act('connect', settings)
  await settings.waitForFunction((at) => document.querySelector('section p.id')?.textContent === at, {}, origin)
  await settings.close()
}

/** Nothing was ever checked, and the alarm rings. Resolves when the next one is set: then the checks are made. */
async function ring(): Promise<void> {
  await (await backgroundOf(scene.browser)).evaluate(async () => {
    const database = await new Promise<IDBDatabase>((ready) => {
      const request = indexedDB.open('vault')
      request.onsuccess = () => ready(request.result)
    })
    const store = database.transaction('checks', 'readwrite').objectStore('checks')
    store.clear()
    await new Promise((done) => {
      store.transaction.oncomplete = done
    })
    database.close()
    await chrome.alarms.create('check', { when: Date.now() })
    const pause = () => new Promise((resume) => setTimeout(resume, 20))
    const isSet = async () => ((await chrome.alarms.get('check'))?.scheduledTime ?? 0) > Date.now() + 30_000
    while (!(await isSet())) await pause()
  })
}

const ask = (message: string, request: object) =>
  scene.admin.panel.evaluate(
    async (envelope) => (await chrome.runtime.sendMessage(envelope)) as { ok: boolean; failure?: { code: string } },
    { message, request },
  )
const others = () => [...new Set(other.asked)]

test('another relay gets GET /v1/environments and nothing else: not by the alarm, and not by anything that is pressed', async () => {
  const [token] = await storedTokens(scene.browser)
  const ref = token?.ref ?? ''
  await connectTo(other.origin, 1)
  await scene.admin.view('agree')
  await ring()
  expect(others()).toEqual(['GET /v1/environments'])

  for (const [message, request] of beforeAgreeing(ref)) {
    expect(await ask(message, request), message).toMatchObject({ ok: false, failure: { code: 'relay_not_agreed' } })
  }
  expect(others()).toEqual(['GET /v1/environments'])
  expect(other.bodies.join('\n')).not.toMatch(/dpop|authorization/i)
})

test('the side panel says which relay it is, what it would get, and whose it is', async () => {
  const { panel } = scene.admin
  const text = await panel.$eval('main[data-view="agree"]', (main) => (main as HTMLElement).innerText)
  for (const words of [other.origin, `Previously: ${scene.world.relay.origin}`, 'Spring campaign'])
    expect(text).toContain(words)
})

test('the former relay is one click away, and nothing has to be agreed to there', async () => {
  await scene.admin.act('former-relay')
  await scene.admin.view('list')
  await scene.admin.panel.waitForSelector('[data-action="sign-in"]')
  await scene.admin.act('check-all')
  await scene.admin.answer('allow')
  await scene.admin.panel.waitForSelector('[data-ref][data-result="match"]')
})

test('after the admin has agreed, the extension calls the other relay, and keeps its sessions apart', async () => {
  await connectTo(other.origin, 1)
  await scene.admin.view('agree')
  other.asked.length = 0
  await scene.admin.act('agree')
  await scene.admin.view('list')
  await ring()
  expect(others()).toContain('POST /v1/connection-tests')
  // The session of the former relay stayed there.
  expect(others()).not.toContain('POST /v1/verifications')
  expect(other.bodies.join('\n')).not.toMatch(/"authorization"/i)
  expect((await storedTokens(scene.browser))[0]?.relay).toBe(other.origin)
})
