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

test('two windows press Next: one token, and both show that one', async () => {
  const stage = await Stage.open('one')
  stages = [stage]
  await stage.ask('wizard/start', { type: TYPE })
  const press = (description: string) =>
    stage.ask('wizard/describe', { type: TYPE, description }).then(
      () => 'served',
      (error) => String(error),
    )
  const answers = await Promise.all([press('From one window'), press('From the other')])
  expect(answers[0]).toBe('served')
  expect(answers[1]).toContain('"busy"')
  await rest(stage)
  const { store } = stage.sandbox
  await eventually(() => expect(store.endpoints().map(({ description }) => description)).toEqual(['From one window']))
  expect(await stage.intents()).toEqual([])
})

test('Cancel closes the sign-in window, and the next one opens', async () => {
  const stage = await Stage.open('one')
  stages = [stage]
  for (const description of ['Cancelled', 'Wanted']) {
    await stage.ask('wizard/start', { type: TYPE })
    await stage.ask('wizard/describe', { type: TYPE, description })
    await stage.admin.signIn()
    if (description === 'Cancelled') await stage.ask('wizard/close')
    await eventually(async () => expect(await stage.windows()).toHaveLength(description === 'Cancelled' ? 0 : 1))
  }
  await allow(stage)
  expect((await rest(stage))?.step).toBe('done')
  expect(stage.sandbox.store.endpoints().map(({ description }) => description)).toEqual(['Wanted'])
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
  expect(steps).toEqual(['done', 'taken'])
  expect(store.endpoints()).toHaveLength(1)
  for (const stage of stages) expect(await stage.intents()).toEqual([])
})
