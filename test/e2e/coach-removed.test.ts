import { afterAll, beforeAll, expect, test } from 'vitest'
import { Coach } from '../support/coach.ts'
import { inContentScript } from '../support/content-script.ts'
import { openScene, type Scene } from '../support/e2e.ts'

/** The coach in a page that takes it away. */
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

type Removing = typeof globalThis & { removals: number; isRemoving: boolean }

/** Removes the coach in each frame in which it is there, until it is told to stop. */
const beginRemoving = () =>
  scene.admin.portal.evaluate(() => {
    const page = globalThis as Removing
    Object.assign(page, { removals: 0, isRemoving: true })
    const remove = () => {
      const host = document.querySelector('[data-integrations-for-ebs="coach"]')
      host?.remove()
      if (host) page.removals++
      if (page.isRemoving) requestAnimationFrame(remove)
    }
    requestAnimationFrame(remove)
  })
const endRemoving = () =>
  scene.admin.portal.evaluate(() => {
    const page = globalThis as Removing
    page.isRemoving = false
    return page.removals
  })

test('while nothing moves, it does no work per frame', async () => {
  await coach.ring()
  const counted = await inContentScript<number>(
    scene.admin.portal,
    `new Promise((resolve) => {
      const real = requestAnimationFrame
      let count = 0
      setTimeout(() => {
        globalThis.requestAnimationFrame = (callback) => { count++; return real(callback) }
        // A ring that follows for ever is there in the next frame.
        setTimeout(() => { globalThis.requestAnimationFrame = real; resolve(count) }, 500)
      }, 1500)
    })`,
  )
  expect(counted).toBe(0)
})

test('it puts itself back at most so often a minute, then says so in the side panel', async () => {
  await beginRemoving()
  await scene.admin.panel.waitForSelector('[data-at="lost"]')
  const removals = await endRemoving()
  expect(removals).toBeGreaterThan(5)
  expect(removals).toBeLessThanOrEqual(30)
  expect(await coach.step()).toBeNull()
})
