import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const EXTENSION = join(import.meta.dirname, '../../../extension')
const BACKGROUND = join(EXTENSION, 'background')

const sources = readdirSync(BACKGROUND, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, source: readFileSync(join(BACKGROUND, file), 'utf8') }))
const setting = sources.filter(({ source }) => source.includes('alarms.create('))

/** The listeners that the worker registers in its first turn: nothing is awaited before them. */
const main = readFileSync(join(EXTENSION, 'entrypoints/background.ts'), 'utf8').split('main() {')[1] ?? ''
const firstTurn = main.split(/\bawait\b|lookForLoss\(/)[0] ?? ''

test('there are modules that set alarms', () => {
  expect(setting.map(({ file }) => file)).toContain(join('wizard', 'run.ts'))
})

test.each(setting)(
  'the module that sets an alarm has a listener of its own, registered at the start: $file',
  ({ source }) => {
    const [, watch = 'no function that registers a listener'] =
      source.match(/export (?:const|function) (watch\w+)[^\n]*\n?[^\n]*alarms\.onAlarm\.addListener\(/) ?? []
    expect(firstTurn).toContain(`${watch}()`)
  },
)
