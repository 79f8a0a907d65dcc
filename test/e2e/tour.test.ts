import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { COMPANY } from '../sandbox/seeds.ts'
import { NATIVE } from '../sandbox/start.ts'
import { openScene, type Scene } from '../support/e2e.ts'
import { howTo } from '../tour/how-to.ts'
import { isSuccess, runTour, type TourResult } from '../tour/tour.ts'

let scene: Scene
let result: TourResult
const out = mkdtempSync(join(tmpdir(), 'integrations-tour-'))

beforeAll(async () => {
  scene = await openScene({ others: [NATIVE] })
  const [native] = scene.world.others
  if (!native) throw new Error('no native sandbox')
  result = await runTour(
    scene.browser,
    scene.world.sandbox,
    { sandbox: native, relayOrigin: scene.world.relay.origin },
    out,
  )
})
afterAll(async () => {
  rmSync(out, { recursive: true, force: true })
  await scene.close()
})

test('an admin creates, registers and verifies both endpoint tokens by clicking', () => {
  expect(result.endpoints.map(({ type }) => type)).toEqual(['APPINSIGHTS', 'SURVEYS'])
  for (const { parameters } of result.endpoints) {
    expect(parameters.map((parameter) => parameter.result)).toEqual(['match', 'match', 'match'])
  }
  expect(isSuccess(result)).toBe(true)
})

test('from the open panel to “verified” takes at most six actions', () => {
  expect(Math.max(...result.endpoints.map(({ actions }) => actions))).toBeLessThanOrEqual(6)
})

test('Deny leaves nothing, and a drift in EBS is seen', () => {
  expect(result.denied).toEqual({ created: false })
  expect(result.drift).toEqual({ result: 'differs' })
})

test('`npm start` prints a user for each way to sign in, and with --all every user', () => {
  const { sandbox, others } = scene.world
  const sandboxes = [sandbox, ...others]
  const [few, all] = [false, true].map((all) => howTo(scene.world, { isOpen: true, all }))
  for (const { users } of sandboxes) expect(few).toContain(`    Admin   ${users[0]?.password}`)
  expect(few).toMatch(new RegExp(`“${NATIVE.name}” users sign in at the relay's own page[^“]*branch ${COMPANY.branch}`))
  for (const { id, password, role } of sandboxes.flatMap(({ users }) => users)) {
    expect(all).toMatch(new RegExp(`    ${id} +${password}   ${role}`))
  }
})

test('every step has a picture', () => {
  expect(result.steps.length).toBeGreaterThanOrEqual(10)
  for (const { screenshot } of result.steps)
    expect(readFileSync(join(out, screenshot)).subarray(1, 4).toString()).toBe('PNG')
})

test('no value of an endpoint token is in the report, nor in the relay’s log', () => {
  const said = JSON.stringify(result) + scene.world.lines.join('\n')
  for (const { token } of scene.world.sandbox.store.endpoints()) expect(said).not.toContain(token)
})
