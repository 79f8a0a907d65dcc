/** Which suites should notice a fault of a file: the cheapest first, since one that fails ends the search. */
import { existsSync, globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from '../support/extension.ts'

/** One run of vitest. */
export type Suite = { project: 'unit' | 'relay'; files: string[] }

/** Of the relay's suites, those that hold a folder's rules, beside the rows. */
const RELAY: Record<string, string[]> = {
  'relay/session': ['session', 'clocks', 'key-rotation', 'instances'],
  'relay/http': ['rate-limits', 'log-flood', 'repeated', 'clocks', 'client-gone', 'crash'],
  'relay/ebs': ['tolerance', 'lists', 'charset', 'token-rotation', 'upstream'],
  'relay/endpoints': ['check', 'guided', 'lists', 'dialects', 'client-gone', 'stale'],
  'relay/environment': ['main-path', 'end-token', 'token-rotation', 'lists'],
  'relay/routes': ['main-path', 'check', 'guided', 'end-token', 'stale'],
}
const ROWS = 'test/relay/negative/node.test.ts'

/** Unit tests of other rooms that play a whole flow through this one. */
const FLOWS: Record<string, string[]> = {
  'extension/background': ['test/unit/flow/schedules.test.ts'],
  'extension/vault': ['test/unit/flow/schedules.test.ts'],
  'extension/contracts': ['test/unit/flow/schedules.test.ts'],
}

/** In the order in which they are asked. */
export function suitesFor(file: string): Suite[] {
  const folder = dirname(file)
  const [top = '', room = ''] = folder.split('/')
  const mirror = testsIn(`test/unit/${folder}`)
  const others = testsIn(`test/unit/${top === 'relay' ? top : `${top}/${room}`}`)
  const flows = FLOWS[`${top}/${room}`] ?? []
  const unit = [mirror, [...others, ...flows].filter((one) => !mirror.includes(one))]
  const relay = inTable(RELAY, folder)?.map((name) => `test/relay/${name}.test.ts`) ?? []
  return [
    ...unit.map((files): Suite => ({ project: 'unit', files })),
    ...(top === 'relay' ? [[ROWS], relay] : []).map((files): Suite => ({ project: 'relay', files })),
  ]
    .map(({ project, files }) => ({ project, files: files.filter((one) => existsSync(join(ROOT, one))) }))
    .filter(({ files }) => files.length > 0)
}

const testsIn = (folder: string) => globSync(`${folder}/**/*.test.{ts,tsx}`, { cwd: ROOT }).toSorted()

function inTable<T>(table: Record<string, T>, folder: string): T | undefined {
  const key = Object.keys(table).find((one) => folder === one || folder.startsWith(`${one}/`))
  return key === undefined ? undefined : table[key]
}
