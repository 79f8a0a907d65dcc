/** The integrator's side in a real Firefox: a link and a file, opened as the recipient does. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Firefox } from '../../support/firefox.ts'
import { type FirefoxScene, openFirefoxScene } from '../../support/firefox-scene.ts'
import type { World } from '../../support/relay.ts'

let scene: FirefoxScene
let world: World
let firefox: Firefox
beforeAll(async () => {
  scene = await openFirefoxScene()
  ;({ world, firefox } = scene)
  await scene.create('SURVEYS', 'Spring campaign')
  await scene.step('done')
  await scene.act('hand-over')
})
afterAll(() => scene?.close())

const text = () => firefox.run<string>('return document.querySelector("main").innerText')

/** Puts into the clipboard what this button copies. */
async function copied(action: string): Promise<string> {
  await firefox.copy('nothing yet')
  await scene.act(action)
  await expect.poll(() => firefox.clipboard()).not.toBe('nothing yet')
  return firefox.clipboard()
}

/** Hands the token over by the buttons of its page. @returns what goes to the integrator, and the passphrase for it */
async function handOver(as: 'link' | 'file'): Promise<{ handed: string; passphrase: string }> {
  await scene.act(`make-${as}`)
  await firefox.shown(`[data-handed-over="${as}"]`)
  const handed = as === 'link' ? await copied('copy-link') : await firefox.saved('sandbox-surveys.html')
  return { handed, passphrase: await copied('copy-passphrase') }
}

test.each([
  ['link', async (text: string) => text],
  ['file', saveAsFile],
] as const)('an integrator opens what was handed over as a %s, on a phone’s width too', async (as, addressOf) => {
  const value = world.sandbox.store.activeEndpoint('SURVEYS')?.token
  const { handed, passphrase } = await handOver(as)
  for (const secret of [value, passphrase]) {
    expect(handed).not.toContain(secret)
    expect(await firefox.run('return document.documentElement.outerHTML')).not.toContain(secret)
  }
  await firefox.open(await addressOf(handed))
  await firefox.narrow(320)
  await firefox.type('#passphrase', 'not the passphrase')
  await firefox.click('#submit')
  await firefox.until('that it is wrong', 'return document.getElementById("wrong").textContent')
  await firefox.type('#passphrase', passphrase)
  await firefox.click('#submit')
  await firefox.shown('#facts dd')
  expect(await text()).toContain('X-ESAPIKEY-SURVEYS')
  expect(await text()).not.toContain(value)
  await firefox.click('#show')
  expect(await firefox.run('return document.getElementById("value").textContent')).toBe(value)
  const shown = await firefox.run<{ code: string; width: number }[]>(`
    const stack = document.getElementById('stack')
    return [...stack.options].map(({ value }) => {
      stack.value = value
      stack.dispatchEvent(new Event('change'))
      const { scrollWidth: width } = document.documentElement
      return { code: document.getElementById('snippet').textContent, width }
    })
  `)
  expect(await firefox.run('return innerWidth')).toBe(320)
  expect(shown).toHaveLength(7)
  // Nothing is cut off, and nobody scrolls sideways.
  for (const { code, width } of shown) {
    expect(code).toContain('X-ESAPIKEY-SURVEYS')
    expect(width).toBeLessThanOrEqual(320)
  }
  await firefox.narrow(null)
  await firefox.closeWindow()
  await firefox.go(scene.panel)
})

function saveAsFile(html: string): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'integrations-hand-over-')), 'token.html')
  writeFileSync(file, html)
  return Promise.resolve(String(pathToFileURL(file)))
}
