/** Which one-line faults are put into a text, and which are not. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FOLDERS } from '../../mutants/choose.ts'
import { EQUIVALENT } from '../../mutants/equivalent.ts'
import { faultsOf, nameOf, withFault } from '../../mutants/faults.ts'
import { CHECKING, removesCheck } from '../../mutants/removes-check.ts'
import { shortcomings, totals, type Verdict } from '../../mutants/report.ts'
import { suitesFor } from '../../mutants/suites.ts'
import { ROOT } from '../../support/extension.ts'

const made = (source: string) => faultsOf('a.ts', source).map((fault) => withFault(source, fault))

test.each([
  ['a condition', 'if (a) b()', ['if ((a) && false) b()', 'if ((a) || true) b()']],
  ['a condition with another way', 'if (a) b()\nelse c()', ['if (!(a)) b()\nelse c()']],
  ['a half of a condition', 'x = a && b', ['x = (a)', 'x = (b)']],
  ['a default', 'x = a ?? b', ['x = (a)', 'x = (b)']],
  ['a choice', 'x = a ? b : c', ['x = (a, b)', 'x = (a, c)']],
  ['a negation', 'x = !a', ['x = !!a']],
  ['a boundary', 'x = a < b', ['x = a <= b']],
  ['an equality', 'x = a === b', ['x = a !== b']],
  ['an equality of what is in brackets', 'x = (a, b) === c', ['x = (a, b) !== c']],
  [
    'a constant',
    'x = [0, 1, 7, true]',
    ['x = [1, 1, 7, true]', 'x = [0, 0, 7, true]', 'x = [0, 1, 14, true]', 'x = [0, 1, 7, false]'],
  ],
  ['a call', 'a()', [';']],
  ['a filter', 'x = a.filter(b)', ['x = a']],
  ['a setting', "x({ redirect: 'error', b })", [';', 'x({ ...{}, b })']],
  ['a lock', "x = navigator.locks.request('a', b, c)", ['x = (c)({})']],
  ['one for all', 'x = a.some(b)', ['x = a.every(b)']],
  ['an await, and the call that is awaited', 'await a()', [';', 'a()']],
])('%s', (_, source, expected) => {
  expect(made(source)).toEqual(expected)
})

test('two calls that follow each other change places', () => {
  expect(made('a()\nawait b()')).toContain('await b()\na()')
})

describe('left alone', () => {
  test.each([
    ['types', "type A = { a: true } | 'b'\nlet x: A | undefined\ninterface B { c(): 1 }"],
    ['imports', "import a from './a.ts' with { type: 'json' }"],
    ['methods that are no filter', 'x = a.toString() + a.constructor(b) + a.valueOf()'],
    ['texts and words', "x = 'a' + `b`"],
  ])('%s', (_, source) => {
    expect(made(source)).toEqual([])
  })
})

test('a fault keeps its name when its line moves', () => {
  const [before, after] = ['if (a < b) c()', '\n\n  if (a < b) c()'].map((source) =>
    faultsOf('a.ts', source).map(nameOf),
  )
  expect(after).toEqual(before)
})

test('the mirror of a file runs first, then the tests that load it, then the rows of the relay', () => {
  const files = suitesFor('relay/session/dpop-nonce.ts')
  expect(files[0]).toBe('test/unit/relay/session/dpop-nonce.test.ts')
  const isMirror = files.map((file) => file.startsWith('test/unit/relay/session/'))
  expect(isMirror.lastIndexOf(true)).toBeLessThan(isMirror.indexOf(false))
  const firstOfRelay = files.indexOf('test/relay/negative/node.test.ts')
  expect(files.slice(firstOfRelay).every((file) => file.startsWith('test/relay/'))).toBe(true)
})

test('the schedules are asked about a fault of the wizard', () => {
  expect(suitesFor('extension/background/wizard/create.ts')).toContain('test/unit/flow/schedules.test.ts')
})

test('what is listed as changing nothing is a fault that is still made', () => {
  const files = new Set(Object.keys(EQUIVALENT).map((name) => name.split(': ')[0] ?? ''))
  const names = [...files].flatMap((file) => faultsOf(file, readFileSync(join(ROOT, file), 'utf8')).map(nameOf))
  expect(Object.keys(EQUIVALENT).filter((name) => !names.includes(name))).toEqual([])
})

test('a score leaves out what changes nothing', () => {
  const [fault] = faultsOf('relay/a/b.ts', 'a()')
  if (!fault) throw new Error('no fault')
  const became = (['killed', 'killed', 'survived', 'equivalent'] as const).map(
    (one): Verdict => ({ fault, became: one }),
  )
  const all = { mutants: 4, killed: 2, survived: 1, equivalent: 1, score: 66 }
  const checks = { mutants: 0, killed: 0, survived: 0, equivalent: 0, score: null }
  expect(totals(became, ['relay/a', 'relay/c'])).toEqual({ 'relay/a': all, checks, all })
})

test.each([
  ['if (!known) throw new Failed()', ['if ((!known) && false) throw new Failed()']],
  ['() => { if (!known) return null }', ['() => { if ((!known) && false) return null }']],
  ['if (a) {\n  b()\n  throw c\n}', ['if ((a) && false) {\n  b()\n  throw c\n}']],
  ['if (!known) tell()', []],
  ['if (a || b) throw c', ['if ((a || b) && false) throw c', 'if ((a)) throw c', 'if ((b)) throw c']],
  ['if (a && b) throw c', ['if ((a && b) && false) throw c']],
  ['if (!(a && b)) throw c', ['if ((!(a && b)) && false) throw c', 'if (!((a))) throw c', 'if (!((b))) throw c']],
  ['x = a && b', []],
  ['await requireAgreed(id)', [';', 'requireAgreed(id)']],
  ['x = await key.verify(bytes)', ['x = key.verify(bytes)']],
  ['await saveIntent(a)', [';', 'saveIntent(a)']],
  ['await deleteIntent(a)', [';']],
  ["navigator.locks.request('a', b)", ['(b)({})']],
  ['x = await browser.permissions.contains(a)', ['x = browser.permissions.contains(a)']],
  ['await tell(id)', []],
])('%s: the faults that take its check away', (source, expected) => {
  const faults = faultsOf('a.ts', source).filter(removesCheck)
  expect(faults.map((fault) => withFault(source, fault)).toSorted()).toEqual(expected.toSorted())
})

test('in a file that decides whom to believe, each half of a condition is a check', () => {
  const [file = ''] = CHECKING
  expect(faultsOf(file, 'x = a.find((one) => one.b && one.c)').filter(removesCheck)).toHaveLength(2)
})

test('each file that decides whom to believe is there, and in a folder that is looked at', () => {
  const missing = CHECKING.filter((file) => !existsSync(join(ROOT, file)))
  const elsewhere = CHECKING.filter((file) => !FOLDERS.some((folder) => file.startsWith(`${folder}/`)))
  expect([missing, elsewhere]).toEqual([[], []])
})

describe('a run fails', () => {
  const judged = (source: string, became: Verdict['became'], file = 'relay/a/b.ts') =>
    faultsOf(file, source).map((fault): Verdict => ({ fault, became }))
  const killed = judged('a(1, 2, 3, 4, 5, 6)', 'killed')
  const faultsIn = (verdicts: Verdict[]) => verdicts.map(({ fault }) => fault)

  test('where a fault that takes a check away survived', () => {
    const all = [...killed, ...judged('x = await key.verify(a)', 'survived')]
    expect(shortcomings(all, [], ['relay/a'])).toEqual(['FAILED: 1 faults that take a check away survived'])
  })

  test('where a folder of which every fault was put in is below 85 %', () => {
    const all = [...killed, ...judged('x = [1, 2]', 'survived')]
    expect(shortcomings(all, faultsIn(all), ['relay/a'])).toEqual(['FAILED: relay/a has 77 %, and needs 85 %'])
    expect(shortcomings(all.slice(1), faultsIn(all), ['relay/a'])).toEqual([])
  })

  test('not for a folder at 85 %', () => {
    const all = [...killed, ...judged('x = 1', 'survived')]
    expect(shortcomings(all, faultsIn(all), ['relay/a'])).toEqual([])
  })
})
