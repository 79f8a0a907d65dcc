import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedOfTheDay } from '../support/seed-of-the-day.ts'
import { forgetIntents } from './disk.ts'
import { type Cell, inTurns, matrix, nameOf, sample } from './matrix.ts'
import { play } from './play.ts'
import { Stage } from './stage.ts'
import { perTypeOf } from './steps.ts'

/** A sample of the matrix, another one every day; `FAULTS_SEED` draws one again. `npm run test:faults` plays all of it. */
const SEED = seedOfTheDay('FAULTS_SEED')
const SIZE = 15
const { cells, impossible } = matrix()

test('every step meets every fault, or there is a reason why it cannot', () => {
  expect(cells.length).toBeGreaterThanOrEqual(150)
  expect(impossible.filter(({ why }) => why === '')).toEqual([])
})

console.log(`The matrix: FAULTS_SEED=${SEED}`)

describe(`a sample of the matrix (seed ${SEED})`, () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await Stage.open('one')
  })
  afterAll(() => stage.close())

  const one = cells.filter(({ operation }) => perTypeOf(operation) === 'one')
  test.each(inTurns(sample(one, SIZE, SEED)).map((cell) => [nameOf(cell), cell] as const))('%s', async (_, cell) => {
    const { lost, doubled, unexplained } = await play(stage, cell)
    expect({ lost, doubled, unexplained }).toEqual({ lost: [], doubled: [], unexplained: [] })
  })
})

/** On a stage of its own: what the cells left at the relay cannot keep a token from being made. */
describe('the matrix itself', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await Stage.open('one')
  })
  afterAll(() => stage.close())

  /** The matrix proves something only if it sees what is lost when nothing is written down. */
  test('without the writing of the intent, an endpoint token is lost, and the matrix sees it', async () => {
    await forgetIntents(stage)
    const { lost } = await play(stage, cell('create', 'EBS has registered', 'browser restarted'))
    expect(lost).not.toEqual([])
  })
})

function cell(operation: Cell['operation'], step: string, fault: string): Cell {
  const found = cells.find((one) => one.operation === operation && one.step.name === step && one.fault.name === fault)
  if (!found) throw new Error('no such cell')
  return found
}
