import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StoredCheck } from '../../extension/vault/schema.ts'
import { SUBSCRIPTION_GID_PARAMETER } from '../sandbox/seeds.ts'
import { ageChecks } from '../support/age-checks.ts'
import { backgroundOf, pageAt, stopBackground } from '../support/browser.ts'
import { openScene, type Scene, storedChecks } from '../support/e2e.ts'
import { EXTENSION_ORIGIN } from '../support/extension.ts'
import { setPassphrase, unlock } from '../support/passphrase.ts'
import { writeSetting } from '../support/settings.ts'

/** What the extension checks while nobody looks, by the browser's own alarms. */
const PASSPHRASE = 'correct horse battery'
let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  await scene.admin.openPanel()
  await scene.admin.create('SURVEYS', 'Spring campaign')
  await scene.admin.act('back')
  await scene.admin.view('list')
})
afterAll(() => scene.close())

const inWorker = async <A extends unknown[], R>(work: (...args: A) => R, ...args: A) =>
  (await backgroundOf(scene.browser)).evaluate(work as never, ...args) as Promise<Awaited<R>>
const badge = () => inWorker(() => chrome.action.getBadgeText({}))
const notified = () => inWorker(async () => Object.keys(await chrome.notifications.getAll()))
const check = async () => (await storedChecks(scene.browser))[0] as StoredCheck

/** Everything was last looked at two days ago. */
const daysPass = (days = 2) => inWorker(ageChecks, days)

/** The alarm rings now. Resolves when the next one is set: then the checks are made. */
async function ring(): Promise<void> {
  await inWorker(async () => {
    await chrome.alarms.create('check', { when: Date.now() })
    const pause = () => new Promise((resume) => setTimeout(resume, 20))
    const isSet = async () => ((await chrome.alarms.get('check'))?.scheduledTime ?? 0) > Date.now() + 30_000
    while (!(await isSet())) await pause()
  })
}

/** Notes what notifications say: the browser tells no more of them than their ids. */
const listenToNotifications = () =>
  inWorker(() => {
    const said: string[] = []
    const { create } = chrome.notifications
    chrome.notifications.create = ((id: string, options: { title: string; message: string }) => {
      said.push(options.title, options.message)
      return create(id, options as never)
    }) as never
    Object.assign(globalThis, { said })
  })
const said = () => inWorker(() => (globalThis as unknown as { said: string[] }).said)

const shows = (words: string) =>
  scene.admin.panel.waitForFunction((words) => document.body.innerText.includes(words), {}, words)
const nothingIsDue = async () => {
  await row('match')
  await scene.admin.panel.waitForFunction(() => !document.body.innerText.includes('check overdue'))
}
const alarmIs = (set: boolean) =>
  inWorker(async (set) => {
    const pause = () => new Promise((resume) => setTimeout(resume, 20))
    while (((await chrome.alarms.get('check')) !== undefined) !== set) await pause()
  }, set)

const row = (result: string) => scene.admin.panel.waitForSelector(`[data-ref][data-result="${result}"]`)

test('it is an alarm of one day, which a stopped worker wakes up for', async () => {
  const alarm = await inWorker(() => chrome.alarms.get('check'))
  const hours = ((alarm?.scheduledTime ?? 0) - Date.now()) / 3_600_000
  expect(hours).toBeGreaterThan(23.9)
  expect(hours).toBeLessThan(24.1)
})

test('it rings once, also when it had to wake the worker', async () => {
  await stopBackground(scene.browser)
  await scene.admin.panel.evaluate(writeSetting, 'next-check', Date.now())
  await scene.admin.panel.evaluate(() => chrome.alarms.create('check', { when: Date.now() }))
  const hours = () =>
    scene.admin.panel.evaluate(
      async () => (((await chrome.alarms.get('check'))?.scheduledTime ?? 0) - Date.now()) / 3_600_000,
    )
  await expect.poll(hours).toBeGreaterThan(23.9)
})

test('while a session lives the parameters are read, and the key is tried', async () => {
  await daysPass()
  const before = Date.now()
  await ring()
  const { verification, connection, due } = await check()
  expect(Date.parse(verification?.checkedAt ?? '')).toBeGreaterThanOrEqual(before)
  expect(connection).toMatchObject({ result: 'accepted' })
  expect(due).toBeNull()
  expect(await badge()).toBe('')
  expect(await notified()).toEqual([])
})

test('a result of more than a week ago is stale, never shown as verified', async () => {
  await daysPass(8)
  // No worker notices what is written behind its back: the next one reads it.
  await stopBackground(scene.browser)
  await scene.admin.panel.reload()
  await row('stale')
  expect(await scene.admin.panel.$eval('[data-ref]', (row) => row.textContent)).toContain('8 days ago')
})

test('drift puts a number on the toolbar button and says once what has changed', async () => {
  const { store } = scene.world.sandbox
  const gid = store.parameter(SUBSCRIPTION_GID_PARAMETER)?.value ?? ''
  store.setParameter(SUBSCRIPTION_GID_PARAMETER, crypto.randomUUID())
  await listenToNotifications()
  await daysPass()
  await ring()
  expect(await badge()).toBe('1')
  expect(await notified()).toEqual(['drift'])
  expect(await said()).toEqual([
    'A token needs attention',
    expect.stringMatching(/^Spring campaign \(Sandbox\): SubscriptionGID: Differs\nOpen the side panel/),
  ])
  await row('differs')

  await inWorker(() => chrome.notifications.clear('drift'))
  await daysPass()
  await ring()
  expect(await notified()).toEqual([])

  store.setParameter(SUBSCRIPTION_GID_PARAMETER, gid)
  await daysPass()
  await ring()
  await row('match')
  expect(await badge()).toBe('')
})

test('the notification leads to what has drifted: in the panel that is open, else in a tab', async () => {
  const { admin, browser } = scene
  const { store } = scene.world.sandbox
  const gid = store.parameter(SUBSCRIPTION_GID_PARAMETER)?.value ?? ''
  store.setParameter(SUBSCRIPTION_GID_PARAMETER, crypto.randomUUID())
  await daysPass()
  await ring()
  // Nobody has really clicked, so the browser opens no side panel.
  const clickNotification = () =>
    inWorker(() => (chrome.notifications.onClicked as unknown as { dispatch(id: string): void }).dispatch('drift'))
  const panels = () => browser.targets().filter((one) => one.url().startsWith(`${EXTENSION_ORIGIN}/sidepanel.html`))
  await clickNotification()
  await admin.view('token')
  expect(panels()).toEqual([admin.panel.target()])
  await admin.panel.waitForSelector('[data-parameter][data-result="differs"]')

  await admin.panel.close()
  const opened = pageAt(browser, `${EXTENSION_ORIGIN}/sidepanel.html`)
  await clickNotification()
  const tab = await opened
  await tab.waitForSelector('main[data-view="token"] [data-result="differs"]')
  await tab.close()

  await admin.openPanel()
  store.setParameter(SUBSCRIPTION_GID_PARAMETER, gid)
  await admin.act('check-all')
  await row('match')
  await expect.poll(badge).toBe('')
})

test('a token that is soon to be replaced is counted and named once, until its page is opened', async () => {
  const { admin } = scene
  const inFiveDays = new Date(Date.now() + 5 * 86_400_000)
  const pad = (part: number) => String(part).padStart(2, '0')
  const day = [inFiveDays.getFullYear(), pad(inFiveDays.getMonth() + 1), pad(inFiveDays.getDate())].join('-')
  await admin.click('[data-ref]')
  await admin.view('token')
  await admin.act('edit-texts')
  await (await admin.panel.waitForSelector('#text-rotateBy'))?.evaluate((field, day) => {
    const input = field as HTMLInputElement
    input.value = day
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }, day)
  await admin.act('save-texts')
  await admin.panel.waitForSelector('[data-rotation="7"]')
  await admin.panel.waitForSelector('details:not([open]) > [data-action="edit-texts"]')
  await admin.act('back')
  await admin.view('list')
  await listenToNotifications()
  await inWorker(() => chrome.alarms.create('rotation', { when: Date.now() }))
  await expect.poll(badge).toBe('1')
  // The notification follows the badge.
  await expect
    .poll(said)
    .toEqual([
      'A token is due for replacement',
      expect.stringMatching(/^Spring campaign \(Sandbox\): replace by .*\nOpen the side panel/),
    ])
  await admin.click('[data-ref]')
  await expect.poll(badge).toBe('')
  await inWorker(() => chrome.notifications.clear('rotation'))
  await admin.act('back')
})

test('signed out, the key is tried, and the parameters are due with the reason', async () => {
  const { admin } = scene
  await admin.act('sign-out')
  await admin.panel.waitForSelector('[data-action="sign-in"]')
  await daysPass()
  const before = Date.now()
  await ring()
  const { connection, due } = await check()
  expect(Date.parse(connection?.testedAt ?? '')).toBeGreaterThanOrEqual(before)
  expect(due).toMatchObject({ reason: 'sign-in' })
  await shows('1 check overdue')
  await admin.click('[data-ref]')
  await admin.panel.waitForSelector('[data-due="sign-in"]')
  await admin.act('back')
})

test('what is due is checked as soon as somebody signs in with the panel open', async () => {
  await scene.admin.act('sign-in')
  await scene.admin.answer('allow')
  await nothingIsDue()
  expect((await check()).due).toBeNull()
})

/** The session has ended: nobody has signed out. */
const sessionEnds = () => inWorker(() => chrome.storage.session.remove('sessions'))

test('with no session and EBS’s cookie alive, the parameters are compared where EBS asks for nothing', async () => {
  const { switches } = scene.world.sandbox
  const windows = () => inWorker(async () => (await chrome.windows.getAll()).length)
  const opened = await windows()
  await daysPass()
  await sessionEnds()
  await ring()
  expect(await check()).toMatchObject({ due: { reason: 'sign-in' } })

  switches.consent = 'remembered'
  const before = Date.now()
  await ring()
  switches.consent = 'every time'
  const { verification, due } = await check()
  expect(Date.parse(verification?.checkedAt ?? '')).toBeGreaterThanOrEqual(before)
  expect(due).toBeNull()
  expect(await windows()).toBe(opened)
})

test('an EBS that does not answer leaves it due, and no result is made up', async () => {
  const { faults } = scene.world.sandbox
  await daysPass()
  const before = await check()
  for (const call of ['FetchCompanyParams', 'FetchCompanyParam']) faults.add({ call, answer: { status: 500 } })
  await ring()
  faults.clear()
  expect(await check()).toMatchObject({ verification: before.verification, due: { reason: 'unreachable' } })
  await shows('1 check overdue')
  await scene.admin.act('check-all')
  await nothingIsDue()
})

test('behind a locked vault no value is tried, and the parameters are compared all the same', async () => {
  const { admin } = scene
  await setPassphrase(admin, PASSPHRASE)
  await admin.act('lock')
  await admin.view('locked')
  await daysPass()
  const before = await check()
  await ring()
  const after = await check()
  expect(after).toMatchObject({ connection: before.connection, due: null })
  expect(after.verification?.checkedAt).not.toBe(before.verification?.checkedAt)
  await unlock(admin, PASSPHRASE)
  await admin.view('list')
  await nothingIsDue()
})

test('the hours are chosen in the settings; with none, no alarm is set', async () => {
  const settings = await scene.admin.openPage('options')
  await settings.select('#check-hours', '0')
  await alarmIs(false)
  await settings.select('#check-hours', '6')
  await alarmIs(true)
  const alarm = await inWorker(() => chrome.alarms.get('check'))
  expect((alarm?.scheduledTime ?? 0) - Date.now()).toBeLessThanOrEqual(6 * 3_600_000)
  await settings.close()
})

test('the number is there again when the browser starts, and goes with what is erased', async () => {
  scene.world.sandbox.store.setParameter(SUBSCRIPTION_GID_PARAMETER, crypto.randomUUID())
  await daysPass()
  await ring()
  expect(await badge()).toBe('1')
  await scene.restart()
  await expect.poll(badge).toBe('1')
  await scene.admin.openPanel('locked')
  await scene.admin.click('summary')
  await scene.admin.act('erase')
  await scene.admin.act('erase-sure')
  await expect.poll(badge).toBe('')
})
