/** The attack of `../extension/another-relay.test.ts` in Firefox: another relay gives out the genuine environments. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FirefoxScene, openFirefoxScene } from '../../support/firefox-scene.ts'
import { type OtherRelay, startOtherRelay } from '../other-relay.ts'
import { beforeAgreeing } from '../refused-messages.ts'

let scene: FirefoxScene
let other: OtherRelay
beforeAll(async () => {
  scene = await openFirefoxScene()
  other = await startOtherRelay(scene.world.relay.origin)
  await scene.create('SURVEYS', 'Spring campaign')
  await scene.step('done')
  await scene.act('back')
  await scene.firefox.shown('main[data-view="list"] [data-ref]')
})
afterAll(async () => {
  other?.close()
  await scene?.close()
})

const send = (message: string, request: object) =>
  scene.firefox.run<unknown>(
    'return browser.runtime.sendMessage({ message: args[0], request: args[1] })',
    message,
    request,
  )

test('it gets GET /v1/environments and nothing else before the admin agrees, whatever is pressed', async () => {
  const { firefox, world } = scene
  const ref = await firefox.run<string>('return document.querySelector("[data-ref]").dataset.ref')
  await send('connect-relay', { url: other.origin })
  await scene.firefox.shown('main[data-view="agree"]')
  for (const [message, request] of beforeAgreeing(ref)) {
    expect(await send(message, request), message).toMatchObject({ ok: false, failure: { code: 'relay_not_agreed' } })
  }
  expect([...new Set(other.asked)]).toEqual(['GET /v1/environments'])
  expect(other.bodies.join('\n')).not.toMatch(/dpop|authorization/i)
  const text = await firefox.run<string>('return document.querySelector("main").innerText')
  for (const words of [other.origin, `Previously: ${world.relay.origin}`, 'Spring campaign'])
    expect(text).toContain(words)
})
