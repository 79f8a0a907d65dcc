/** Which suites should notice a fault of a file: the cheapest first, since one that fails ends the search. */
import { existsSync, globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from '../support/extension.ts'
import { loads } from './loads.ts'

const ROWS = 'negative/node'
const ATTACKS = '../attacks/relay'
/** Of the relay's suites, those that hold a folder's rules. */
const RELAY: Record<string, string[]> = {
  'relay/session': [ROWS, 'clocks', 'key-rotation', 'instances'],
  'relay/http': [ROWS, 'rate-limits', `${ATTACKS}/log-flood`, 'repeated', 'clocks', 'client-gone'],
  'relay/ebs': [
    ...[ROWS, 'tolerance', 'lists', 'charset', 'token-rotation', 'upstream', 'upstream-tls'],
    ...['anonymous-calls', 'certificate-check-switched-off', 'name-that-leads-inside'].map(
      (one) => `${ATTACKS}/${one}`,
    ),
  ],
  'relay/endpoints': [ROWS, 'check', 'guided', 'lists', 'dialects', 'client-gone'],
  'relay/environment': [ROWS, 'main-path', 'end-token', 'token-rotation', 'lists'],
  'relay/routes': [ROWS, 'main-path', 'check', 'guided', 'end-token'],
  'relay/authorize': ['authorize/page', 'authorize/sign-in', 'authorize/codes', 'authorize/guessing'],
}

/** @returns test files, in the order in which they run */
export function suitesFor(file: string): string[] {
  const folder = dirname(file)
  const rank = (test: string) => {
    if (test.startsWith(`test/unit/${file.replace(/\.tsx?$/, '')}.test.`)) return 0
    if (isMirror(test, folder)) return 1
    return test.startsWith('test/attacks/') ? 3 : 2
  }
  const unit = unitTests()
    .filter((test) => loads(test, file))
    .sort((a, b) => rank(a) - rank(b))
  const relay = (inTable(RELAY, folder) ?? []).map((name) => join('test/relay', `${name}.test.ts`))
  return [...unit, ...relay.filter((one) => existsSync(join(ROOT, one)))]
}

/** The unit tests of the file's own folder. */
export const mirrorsOf = (file: string): string[] => suitesFor(file).filter((suite) => isMirror(suite, dirname(file)))

/** A folder of tests, or one file of them for the whole folder. */
const isMirror = (test: string, folder: string) =>
  test.startsWith(`test/unit/${folder}/`) || test.startsWith(`test/unit/${folder}.test.`)

/** House rules read source text, and one test counts files: they would notice a fault by its looks. */
const unitTests = () =>
  globSync(['test/unit/*/**/*.test.{ts,tsx}', 'test/attacks/*.test.ts'], { cwd: ROOT })
    .filter((test) => !/^test\/unit\/(house-rules|flow\/files-entered)\b/.test(test))
    .toSorted()

function inTable<T>(table: Record<string, T>, folder: string): T | undefined {
  const key = Object.keys(table).find((one) => folder === one || folder.startsWith(`${one}/`))
  return key === undefined ? undefined : table[key]
}
