import { beforeAll, expect, it } from 'vitest'
import { NO_TEXTS } from '../../../extension/contracts/token/texts.ts'
import { Admin } from './admin.ts'
import { type Loaded, loadWorkerCode } from './worker-code.ts'
import { World } from './world.ts'

/** With `router.ts` and `handlers.ts`, from which all of them come. */
const FILES_MAX = 25 - 2

let worker: Loaded
beforeAll(async () => {
  worker = await loadWorkerCode()
})

const rest = () => new Promise<void>((done) => setImmediate(done))

it('a creation is carried out by few files: who reads it enters no others', async () => {
  const world = new World('one')
  const admin = new Admin(0, world, worker.start)
  admin.command((code) => code.startWizard('SURVEYS'))
  await rest()
  const entered = await worker.filesEntered(async () => {
    admin.command((code) => code.describeToken({ ...NO_TEXTS, type: 'SURVEYS', description: 'A token' }))
    for (await rest(); admin.wizard?.step !== 'done'; await rest()) {
      admin.answerWindow(0, 'allow')
      world.turn(0)
    }
  })
  expect(entered.length, entered.join('\n')).toBeLessThanOrEqual(FILES_MAX)
})
