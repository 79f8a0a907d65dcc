import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../../support/eventually.ts'
import type { Firefox } from '../../support/firefox.ts'
import { type FirefoxScene, openFirefoxScene } from '../../support/firefox-scene.ts'
import type { World } from '../../support/relay.ts'

/** Guided mode in a real Firefox: through the vendor's own steps, as the coach in its pages shows them, to a value that is kept. */
let scene: FirefoxScene
let world: World
let firefox: Firefox
let portal: string
beforeAll(async () => {
  scene = await openFirefoxScene({ sandbox: { portal: 'forms' } })
  ;({ world, firefox } = scene)
  portal = await firefox.open(world.sandbox.portalUrl)
  await firefox.go(scene.panel)
})
afterAll(() => scene?.close())

type Place = [x: number, y: number] | null
type Coach = { step: string; ring: Place; take: Place }

/** The coach's shadow root is closed to pages, and open to the browser itself. */
const LOOK = `
  const root = document.querySelector('[data-integrations-for-ebs="coach"]')?.openOrClosedShadowRoot
  const middle = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return width > 0 ? [x + width / 2, y + height / 2] : null
  }
  const [card, ring, take] = ['.card', '.ring', '.take'].map((name) => root?.querySelector(name))
  return card && { step: card.dataset.step, ring: middle(ring), take: middle(take) }
`

/** Waits until the coach shows this step, and has come to rest. */
function at(step: string): Promise<Coach> {
  let last = ''
  return eventually(async () => {
    const coach = await firefox.runBeside<Coach | null>(LOOK)
    const now = JSON.stringify(coach)
    const rests = now === last
    last = now
    if (coach?.step !== step || !rests) throw new Error(`the coach is at ${coach?.step}, not at ${step}`)
    return coach
  }, 300)
}

async function press(step: string, part: 'ring' | 'take' = 'ring'): Promise<void> {
  const place = await eventually(async () => {
    const found = (await at(step))[part]
    if (!found) throw new Error(`nothing is shown at ${step}`)
    return found
  }, 10)
  await firefox.clickAt(...place)
}

const TAB_KEY = '\uE004'

test('the coach walks through the vendor’s steps, and the value that is taken is kept and verified', {
  timeout: 120_000,
}, async () => {
  await scene.create('APPINSIGHTS', 'Insights of the head office')
  await scene.step('guide')

  await firefox.go(portal)
  await press('tab')
  await press('add')
  await press('description')
  await firefox.type('#token-description', `Insights of the head office${TAB_KEY}`)
  await at('type')
  await firefox.click('#token-type option[value="APPINSIGHTS"]')
  await press('next')
  await press('allow')
  await press('show')
  await press('take', 'take')
  await at('kept')

  await firefox.go(scene.panel)
  await scene.step('done')
  const results = 'return [...document.querySelectorAll("[data-parameter]")].map((row) => row.dataset.result)'
  expect(await firefox.run(results)).toEqual(['match', 'match', 'match'])
  expect(world.sandbox.store.activeEndpoint('APPINSIGHTS')?.description).toBe('Insights of the head office')
})
