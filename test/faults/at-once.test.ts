import { afterEach, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { allow, rest } from './play.ts'
import { Stage } from './stage.ts'

/** Pressed at the same moment: one wins, the other is told, nothing doubles. */
const TYPE = 'SURVEYS'
let stages: Stage[] = []
afterEach(async () => {
  // The one whose EBS it is comes last.
  for (const stage of stages) await stage.close()
  stages = []
})

test('Cancel closes the sign-in window, and the next one opens; two windows press Next: one token is made', async () => {
  const stage = await Stage.open('one')
  stages = [stage]
  await stage.ask('wizard/start', { type: TYPE })
  await stage.ask('wizard/describe', { type: TYPE, description: 'Cancelled' })
  await stage.admin.signIn()
  await stage.ask('wizard/close')
  await eventually(async () => expect(await stage.windows()).toHaveLength(0))

  await stage.ask('wizard/start', { type: TYPE })
  const press = (description: string) =>
    stage.ask('wizard/describe', { type: TYPE, description }).then(
      () => 'served',
      (error) => String(error),
    )
  const answers = await Promise.all([press('From one window'), press('From the other')])
  expect(answers[0]).toBe('served')
  expect(answers[1]).toContain('"busy"')
  expect((await rest(stage))?.step).toBe('done')
  const { store } = stage.sandbox
  await eventually(() => expect(store.endpoints().map(({ description }) => description)).toEqual(['From one window']))
  expect(await stage.intents()).toEqual([])
})

test('two machines add the same type: one wins, and the other is told which one is registered', async () => {
  const first = await Stage.open('one')
  const second = await Stage.open('one', first)
  stages = [second, first]
  const { store, faults } = first.sandbox
  const gate = faults.hold('POST /api/invented/endpoints', 'before')
  for (const stage of stages) {
    await stage.ask('wizard/start', { type: TYPE })
    await stage.ask('wizard/describe', { type: TYPE, description: 'A token' })
  }
  const ended = Promise.all(stages.map((stage) => rest(stage)))
  await gate.reached
  gate.open()
  const steps = (await ended).map((wizard) => wizard?.step).sort()
  expect(steps).toEqual(['already-registered', 'done'])
  expect(store.endpoints()).toHaveLength(1)
  for (const stage of stages) expect(await stage.intents()).toEqual([])
})

test('two machines replace the same one where EBS keeps several: one is made, and both come to that one', async () => {
  const first = await Stage.open('several')
  const second = await Stage.open('several', first)
  stages = [second, first]
  const { store, faults } = first.sandbox
  await first.ask('wizard/start', { type: TYPE })
  await first.ask('wizard/describe', { type: TYPE, description: 'A token' })
  await rest(first)
  await signIn(second)
  const [row] = (await second.appState()).tokens.filter(({ type }) => type === TYPE)
  const gate = faults.hold('POST /api/invented/endpoints', 'before')
  for (const stage of stages) {
    await stage.ask('wizard/replace', { ref: row?.ref })
    await stage.ask('wizard/describe', { type: TYPE, description: 'A token' })
  }
  const ended = Promise.all(stages.map((stage) => rest(stage)))
  await gate.reached
  gate.open()
  for (const [index, wizard] of (await ended).entries()) {
    // The relay was at it for the other: it says so, and then gives the same one.
    const stage = stages[index]
    if (wizard?.step === 'done' || !stage) continue
    expect(wizard).toMatchObject({ step: 'failed', failure: { code: 'in_progress', done: 'no' } })
    await stage.ask('wizard/resume')
    expect((await rest(stage))?.step).toBe('done')
  }
  expect(store.endpoints().filter(({ type }) => type === TYPE)).toHaveLength(2)
  expect(store.activeEndpoints(TYPE)).toHaveLength(2)
  for (const stage of stages) {
    const plans = (await stage.appState()).tokens.flatMap(({ ref: one, replacement }) =>
      replacement?.oldRef === row?.ref ? [one] : [],
    )
    // Where the new one's value is, its plan is.
    expect([0, 2]).toContain(plans.length)
  }
  for (const stage of stages) expect(await stage.intents()).toEqual([])
})

/** Signs in, and so reads what EBS has. */
async function signIn(stage: Stage): Promise<void> {
  let isOpen = true
  const signedIn = stage.ask('sign-in').finally(() => {
    isOpen = false
  })
  while (isOpen) await Promise.all([allow(stage), new Promise((later) => setTimeout(later, 60))])
  await signedIn
}
