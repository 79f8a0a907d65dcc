/** A portal may draw the words of a control in any ordinary way: the coach finds it, in a real page with its real styles. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backgroundOf } from '../support/browser.ts'
import { type Box, Coach } from '../support/coach.ts'
import { openScene, type Scene } from '../support/e2e.ts'

const TAB = '[role="tab"]'
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
  await coach.at('tab')
})
afterAll(() => scene.close())

/** Of the words in English, Greek without accents, and Romanian without its marks. */
const drawnAs = (english: string, greek: string, romanian: string): [string, string][] => [
  ['as they are', english],
  ['of a translator', `<font><font>${english}</font></font>`],
  ['with an icon’s name', `<i class="material-icons" aria-hidden="true">add</i> ${english}`],
  ['with a hidden child', `${english} <span hidden>Loading…</span>`],
  ['with a count', `${english} <span class="badge">3</span>`],
  ['with an access key', `<u>${english.slice(0, 1)}</u>${english.slice(1)}`],
  ['in Greek capitals', greek],
  ['in Romanian as the vendor writes it', romanian],
]

/** Marks the control that has these words at first, so that it is known whatever it says. */
const mark = (selector: string, words: string) =>
  scene.admin.portal.evaluate(
    (selector, words) => {
      if (document.querySelector(`${selector}[data-drawn]`)) return
      const all = [...document.querySelectorAll<HTMLElement>(selector)]
      const found = all.find((one) => one.textContent?.includes(words))
      if (!found) throw new Error(`There is no ${words}`)
      found.dataset['drawn'] = ''
    },
    selector,
    words,
  )
const draw = (selector: string, inner: string) =>
  scene.admin.portal.$eval(
    `${selector}[data-drawn]`,
    (control, inner) => {
      control.innerHTML = inner
    },
    inner,
  )
const isAround = (ring: Box | null, box: Box | null | undefined) =>
  Boolean(ring && box && Math.abs(ring.x + ring.width / 2 - (box.x + box.width / 2)) < 5)

async function isFoundAs(step: 'tab' | 'add', selector: string, inner: string): Promise<void> {
  await draw(selector, 'Something else')
  await coach.at('lost')
  await draw(selector, inner)
  const ring = await coach.at(step)
  const control = await scene.admin.portal.$(`${selector}[data-drawn]`)
  expect(isAround(ring, await control?.boundingBox())).toBe(true)
}

test.each(drawnAs('Integrations', 'ΔΙΑΣΥΝΔΕΣΕΙΣ', 'Integrari'))('the tab, %s', async (_, inner) => {
  await mark(TAB, 'Integrations')
  await isFoundAs('tab', TAB, inner)
})

test.each(drawnAs('Add Token', 'ΠΡΟΣΘΗΚΗ TOKEN', 'Adaugare token'))('the button that adds, %s', async (_, inner) => {
  if ((await coach.step()) === 'tab') {
    await coach.press('tab')
    await coach.at('add')
  }
  await mark(ADD, 'Add Token')
  await isFoundAs('add', ADD, inner)
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
  expect(await isFocused(`${ADD}[data-drawn]`)).toBe(true)
  expect(await coach.step()).toBe('add')
  await pressKey()
  await portal.keyboard.press('Escape')
  await expect.poll(() => coach.step()).toBeNull()
  expect(await isFocused(`${ADD}[data-drawn]`)).toBe(true)
  await pressKey()
  expect(await coach.step()).toBe('add')
})

/** In the background: what the browser does at the key, which DevTools cannot press. Fails if the browser has no such key. */
async function pressGuideCard(): Promise<void> {
  const all = await chrome.commands.getAll()
  if (!all.find(({ name }) => name === 'guide-card')?.shortcut) throw new Error('The browser has no key for the card')
  ;(chrome.commands.onCommand as unknown as { dispatch(command: string): void }).dispatch('guide-card')
}
