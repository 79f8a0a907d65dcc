/** What Firefox does with a sign-in without a window, at the alarm, with no session and EBS's cookie alive. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ageChecks } from '../../support/age-checks.ts'
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
  // An open panel would run the overdue checks automatically.
  await firefox.closeWindow()
  await firefox.go(scene.options)
})
afterAll(() => scene?.close())

const state = () =>
  firefox.run<{ tokens: { verification: { checkedAt: string }; due: { reason: string } | null }[]; round: object }>(
    'return (await browser.runtime.sendMessage({ message: "app-state", request: {} })).reply',
  )
const windows = () => firefox.run<number>('return (await browser.windows.getAll()).length')
const signIns = () => world.sandbox.requests.filter(({ path }) => path.startsWith('/Auth/Token')).length

/** The alarm rings two days later; nobody has signed out, and the session has ended. */
async function ring(): Promise<void> {
  await firefox.run(`await (${ageChecks})(...args)`, 2)
  await firefox.run('await browser.storage.session.remove("sessions")')
  await firefox.run('await browser.alarms.create("check", { when: Date.now() })')
  await firefox.until(
    'the next alarm',
    'return ((await browser.alarms.get("check"))?.scheduledTime ?? 0) > Date.now() + 30_000',
  )
}

test('where EBS asks for consent again, nothing opens, and the check is due', async () => {
  const [opened, before] = [await windows(), signIns()]
  await ring()
  const { tokens, round } = await state()
  expect(tokens[0]?.due).toMatchObject({ reason: 'sign-in' })
  expect(round).toMatchObject({ tokens: 1, missed: 1, reason: 'sign-in' })
  expect([await windows(), signIns()]).toEqual([opened, before])
})

test('where EBS asks for nothing, the parameters are compared, and nothing opens', async () => {
  world.sandbox.switches.consent = 'remembered'
  const opened = await windows()
  const before = Date.now()
  await ring()
  const { tokens, round } = await state()
  expect(round).toMatchObject({ tokens: 1, missed: 0 })
  expect(tokens[0]?.due).toBeNull()
  expect(Date.parse(tokens[0]?.verification.checkedAt ?? '')).toBeGreaterThanOrEqual(before)
  expect(await windows()).toBe(opened)
})
