/** Which suites should notice a fault of a file: the cheapest first, since one that fails ends the search. */
import { existsSync, globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from '../support/extension.ts'
import { loads } from './loads.ts'

/** One run of vitest. */
export type Suite = { project: 'unit' | 'relay'; files: string[] }

/** Of the relay's suites, those that hold a folder's rules, beside the rows. */
const RELAY: Record<string, string[]> = {
  'relay/session': ['clocks', 'key-rotation', 'instances'],
  'relay/http': ['rate-limits', 'log-flood', 'repeated', 'clocks', 'client-gone'],
  'relay/ebs': ['tolerance', 'lists', 'charset', 'token-rotation', 'upstream'],
  'relay/endpoints': ['check', 'guided', 'lists', 'dialects', 'client-gone'],
  'relay/environment': ['main-path', 'end-token', 'token-rotation', 'lists'],
  'relay/routes': ['main-path', 'check', 'guided', 'end-token'],
}
const ROWS = 'test/relay/negative/node.test.ts'

/** In the order in which they run. */
export function suitesFor(file: string): Suite[] {
  const folder = dirname(file)
  const isItsOwn = (test: string) => test.startsWith(`test/unit/${file.replace(/\.tsx?$/, '')}.test.`)
  const isAttack = (test: string) => test.startsWith('test/attacks/')
  const rank = (test: string) => (isItsOwn(test) ? 0 : isAttack(test) ? 2 : 1)
  const loading = unitTests()
    .filter((test) => loads(test, file))
    .sort((a, b) => rank(a) - rank(b))
  const [mirror, others] = [true, false].map((isMirror) =>
    loading.filter((test) => test.startsWith(`test/unit/${folder}/`) === isMirror),
  ) as [string[], string[]]
  const isRelay = file.startsWith('relay/')
  const relay = inTable(RELAY, folder)?.map((name) => `test/relay/${name}.test.ts`) ?? []
  const suites: Suite[] = [
    { project: 'unit', files: mirror },
    { project: 'unit', files: others },
    { project: 'relay', files: isRelay ? [ROWS] : [] },
    { project: 'relay', files: relay.filter((one) => existsSync(join(ROOT, one))) },
  ]
  return suites.filter(({ files }) => files.length > 0)
}

/** House rules read source text, and one test counts files: they would notice a fault by its looks. */
const unitTests = () =>
  globSync('test/{unit,attacks}/*/**/*.test.{ts,tsx}', { cwd: ROOT })
    .filter(
      (test) => !/^test\/(unit\/house-rules|unit\/flow\/files-entered|attacks\/(relay|extension|firefox))\b/.test(test),
    )
    .toSorted()

function inTable<T>(table: Record<string, T>, folder: string): T | undefined {
  const key = Object.keys(table).find((one) => folder === one || folder.startsWith(`${one}/`))
  return key === undefined ? undefined : table[key]
}
