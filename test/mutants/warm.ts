/**
 * One vitest that stays, as a child process: a run of a few test files costs their own time, and not that of a start. It is told
 * which files to run, and which file of the code is another one now, and answers with the test that fails.
 */
import { join } from 'node:path'
import { createVitest, type TestModule } from 'vitest/node'

export type Asked = {
  project: string
  /** In the order in which they are to run, from the root of the tree, with `/`. */
  files: string[]
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
  reporters: [{}],
})
const all = await vitest.globTestSpecifications()

/** What was changed last, and is as it was by now. */
let before = ''

async function run({ project, files, changed }: Asked): Promise<Told> {
  for (const file of [before, changed]) vitest.invalidateFile(join(process.cwd(), file))
  before = changed
  const wanted = files.flatMap((file) => {
    const path = join(process.cwd(), file)
    return all.filter((one) => one.project.name === project && one.moduleId === path)
  })
  // One after the other, and not by `bail`: that counts what failed in the runs before as well.
  for (const one of wanted) {
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications([one])
    // Those of earlier runs are among them.
    const own = testModules.filter(
      ({ moduleId, project }) => moduleId === one.moduleId && project.name === one.project.name,
    )
    const [failed] = own.flatMap(failuresOf)
    if (failed !== undefined) return { failed }
    if (unhandledErrors.length > 0) return { failed: `${project}: ${unhandledErrors[0]}` }
  }
  return { failed: null }
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
