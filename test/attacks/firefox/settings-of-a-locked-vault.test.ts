/** The attack of `../extension/settings-of-a-locked-vault.test.ts` in Firefox: somebody else sits at the computer. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FIREFOX_ORIGIN } from '../../support/extension.ts'
import { Firefox } from '../../support/firefox.ts'
import { startWorld, type World } from '../../support/relay.ts'
import { readSetting, writeSetting } from '../../support/settings.ts'
import { type EvilRelay, startEvilRelay } from '../evil-relay.ts'
import { whileLocked } from '../refused-messages.ts'

let world: World
let firefox: Firefox
let evil: EvilRelay
beforeAll(async () => {
  world = await startWorld()
  evil = await startEvilRelay(world.relay.origin)
  firefox = await Firefox.launch()
  await firefox.open(`${FIREFOX_ORIGIN}/options.html`)
  await firefox.run(`await (${writeSetting})(...args)`, 'relay', world.relay.origin)
  await send('lock/set', { current: null, passphrase: 'correct horse battery' })
  await send('lock/now', {})
})
afterAll(async () => {
  await firefox?.close()
  await world?.close()
  await evil?.close()
})

const send = (message: string, request: object) =>
  firefox.run<unknown>('return browser.runtime.sendMessage({ message: args[0], request: args[1] })', message, request)

test('the background refuses what would help them later, also when a message goes to it directly', async () => {
  for (const [message, request] of whileLocked(evil.origin)) {
    expect(await send(message, request), message).toMatchObject({ ok: false, failure: { code: 'vault_locked' } })
  }
  expect(await firefox.run(`return (${readSetting})('relay')`)).toBe(world.relay.origin)
  expect(evil.asked).toEqual([])
})
