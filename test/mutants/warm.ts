/**
 * One vitest that stays, as a child process: a run of a test file costs its own time, and not that of a start. It is told which
 * file to run, and which file of the code is another one now, and answers with the test that fails.
 */
import { join } from 'node:path'
import { createVitest, type TestModule } from 'vitest/node'

export type Asked = {
  /** From the root of the tree, with `/`. */
  file: string
  changed: string
}
/** The first test that fails; null: all pass. */
export type Told = { failed: string | null }

/** A test that is only slow, on a busy machine, must not look like one that noticed something. */
const TEST_MAX_MS = 90_000

const vitest = await createVitest({
  watch: false,
  maxWorkers: 1,
  testTimeout: TEST_MAX_MS,
  // The first test that fails ends the run: nobody asks for a second. Not by `bail`, which counts those of earlier runs too.
  reporters: [{ onTestCaseResult: (test) => void (test.result().state === 'failed' && endRun()) }],
})
const endRun = () => vitest.cancelCurrentRun('test-failure')
const all = await vitest.globTestSpecifications()

/** What was changed last, and is as it was by now. */
let before = ''

async function run({ file, changed }: Asked): Promise<Told> {
  for (const one of [before, changed]) vitest.invalidateFile(join(process.cwd(), one))
  before = changed
  const path = join(process.cwd(), file)
  const wanted = all.filter((one) => one.moduleId === path)
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(wanted)
  // Those of earlier runs are among them.
  const own = testModules.filter((one) => one.moduleId === path)
  const [failed] = own.flatMap(failuresOf)
  const [error] = unhandledErrors
  return { failed: failed ?? (error === undefined ? null : `${file}: ${error}`) }
}

const failuresOf = (module: TestModule): string[] => {
  const failed = [...module.children.allTests('failed')].map(({ fullName }) => fullName)
  if (failed.length === 0 && module.state() === 'failed') failed.push('its tests do not begin')
  return failed.map((name) => `${module.relativeModuleId} > ${name}`)
}

process.on('message', (asked: Asked) => {
  run(asked).then(
    (told) => process.send?.(told),
    (error) => process.send?.({ failed: String(error) }),
  )
})
process.send?.('ready')
