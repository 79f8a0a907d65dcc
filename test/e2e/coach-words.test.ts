/** A portal may draw the words of a control in any ordinary way: the coach finds it, in a real page with its real styles. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backgroundOf } from '../support/browser.ts'
import { type Box, Coach } from '../support/coach.ts'
import { openScene, type Scene } from '../support/e2e.ts'

const ADD = 'a[href$="/tokens/new"]'
let scene: Scene
let coach: Coach
beforeAll(async () => {
  scene = await openScene({ sandbox: { portal: 'forms' } })
  const { admin, world } = scene
  await admin.openPanel()
  coach = new Coach(admin.portal)
  await admin.portal.goto(world.sandbox.portalUrl)
  await admin.describe('SURVEYS', 'Spring campaign')
  await admin.answer('allow')
  await admin.step('guide')
  await admin.portal.bringToFront()
  await coach.press('tab')
  await coach.at('add')
})
afterAll(() => scene.close())

/** The drawings that depend on real styles; detect-step.test.ts has the others, in every language. */
const DRAWINGS = [
  ['with an icon’s name', '<i class="material-icons" aria-hidden="true">add</i> Add Token'],
  ['with a hidden child', 'Add Token <span hidden>Loading…</span>'],
  ['with a count', 'Add Token <span class="badge">3</span>'],
  ['in Greek capitals', 'ΠΡΟΣΘΗΚΗ TOKEN'],
] as const

const draw = (inner: string) =>
  scene.admin.portal.$eval(
    ADD,
    (control, inner) => {
      control.innerHTML = inner
    },
    inner,
  )
const isAround = (ring: Box | null, box: Box | null | undefined) =>
  Boolean(ring && box && Math.abs(ring.x + ring.width / 2 - (box.x + box.width / 2)) < 5)

test.each(DRAWINGS)('the button that adds, %s', async (_, inner) => {
  await draw('Something else')
  await coach.at('lost')
  await draw(inner)
  await coach.at('add')
  const boxOfControl = async () => (await scene.admin.portal.$(ADD))?.boundingBox()
  await expect.poll(async () => isAround(await coach.ring(), await boxOfControl())).toBe(true)
})

test('one key leads to the card from anywhere, another one from there to the control, and it goes with Escape', async () => {
  const { portal } = scene.admin
  const isFocused = (selector: string) =>
    portal.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector)
  const COACH = '[data-integrations-for-ebs="coach"]'
  const pressKey = async () => {
    await (await backgroundOf(scene.browser)).evaluate(pressGuideCard)
    await expect.poll(() => isFocused(COACH)).toBe(true)
  }
  await portal.bringToFront()
  await pressKey()
  await portal.keyboard.press('Enter')
  await expect.poll(() => isFocused(ADD)).toBe(true)
  expect(await coach.step()).toBe('add')
  await pressKey()
  await portal.keyboard.press('Escape')
  await expect.poll(() => coach.step()).toBeNull()
  await expect.poll(() => isFocused(ADD)).toBe(true)
  await pressKey()
  await coach.at('add')
})

/** In the background: what the browser does at the key, which DevTools cannot press. Fails if the browser has no such key. */
async function pressGuideCard(): Promise<void> {
  const all = await chrome.commands.getAll()
  if (!all.find(({ name }) => name === 'guide-card')?.shortcut) throw new Error('The browser has no key for the card')
  ;(chrome.commands.onCommand as unknown as { dispatch(command: string): void }).dispatch('guide-card')
}
