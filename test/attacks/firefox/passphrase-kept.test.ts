/**
 * The attack: read the vault's passphrase from a copy of the profile: Firefox offers to keep what is typed into a password field, and
 * keeps unasked what is typed into others, for its history of forms or to restore its tabs.
 *
 * The defence: the fields are of neither kind (`extension/views/components/form/secret-input.tsx`).
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FIREFOX_ORIGIN } from '../../support/extension.ts'
import { Firefox } from '../../support/firefox.ts'

const PASSPHRASE = 'Zebra quilt harbor lantern'
/** Typed into a plain field, so that the search through the profile is known to find what is there. */
const CONTROL = 'Velvet anchor kettle meadow'
let firefox: Firefox
beforeAll(async () => {
  firefox = await Firefox.launch()
  // As its users have it, and quicker: what is open is written down every second.
  await firefox.runInBrowser(`
    Services.prefs.setBoolPref('signon.rememberSignons', true)
    Services.prefs.setIntPref('browser.sessionstore.interval', 1000)
  `)
})
afterAll(() => firefox?.close())

const isOffered = () =>
  firefox.runInBrowser<boolean>(`
    const { PopupNotifications, gBrowser } = Services.wm.getMostRecentWindow('navigator:browser')
    return PopupNotifications.getNotification('password', gBrowser.selectedBrowser) !== null
  `)
const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms))

test('into a password field it would be: this Firefox offers to keep it, and keeps the text of a plain field', async () => {
  await firefox.open(`${FIREFOX_ORIGIN}/help.html`)
  await firefox.shown('main')
  await firefox.run(`
    document.body.innerHTML = '<form><input id="field" type="password" autocomplete="off"><input id="plain"><button></button></form>'
    document.querySelector('form').addEventListener('submit', (event) => event.preventDefault())
  `)
  await firefox.type('#plain', CONTROL)
  await firefox.type('#field', 'into a password field')
  await firefox.click('button')
  await expect.poll(isOffered).toBe(true)
  await expect.poll(() => firefox.filesWith(CONTROL)).not.toEqual([])
})

test('set, and typed before the locked vault, it is neither offered to be kept nor in any file', async () => {
  await firefox.open(`${FIREFOX_ORIGIN}/options.html`)
  await firefox.click('[data-action="passphrase"]')
  for (const field of ['#fresh', '#repeat']) await firefox.type(field, PASSPHRASE)
  await pause(2_500)
  await firefox.click('[data-action="set-passphrase"]')
  await firefox.shown('[data-lock="passphrase"]')
  await firefox.run(`await browser.runtime.sendMessage({ message: 'lock/now', request: {} })`)
  await firefox.type('#passphrase', PASSPHRASE)
  await pause(2_500)
  await firefox.click('[data-action="unlock"]')
  await firefox.shown('main[data-view="options"]')
  await pause(2_500)
  expect(await isOffered()).toBe(false)
  for (const part of [PASSPHRASE, PASSPHRASE.slice(0, 12)]) expect(firefox.filesWith(part)).toEqual([])
})
