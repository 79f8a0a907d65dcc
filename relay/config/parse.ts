/** Judges a configuration from any source. Every mistake names its JSON path and the expected value. */
import * as v from 'valibot'
import { isUnknownName, pointerOf } from './issue.ts'
import { RelayConfig } from './schema.ts'

/** Mistakes of the operator, one line each: the place (a JSON path, a file, a variable) and what is expected there. */
export class ConfigError extends Error {
  readonly mistakes: readonly string[]
  constructor(...mistakes: string[]) {
    super(mistakes.join('\n'))
    this.name = 'ConfigError'
    this.mistakes = mistakes
  }
}

/** Throws {@link ConfigError} with every mistake. Rules about several values run once each single value is valid. */
export function parseConfig(value: unknown): RelayConfig {
  const parsed = v.safeParse(RelayConfig, value, { abortPipeEarly: true })
  if (parsed.success) return parsed.output
  throw new ConfigError(...parsed.issues.map(mistakeOf))
}

/** Names of earlier versions, and where what they said is said now. */
const MOVED = [
  {
    from: /^\/environments\/\d+\/oauth$/,
    to: (path: string) =>
      `${path}: moved to authorization; expected "authorization": {"mode": "oauth", …} with all that is in here`,
  },
]

/** The place of one mistake, and what is expected there. */
export function mistakeOf(issue: v.BaseIssue<unknown>): string {
  const path = pointerOf(issue) || '/'
  if (isUnknownName(issue))
    return MOVED.find(({ from }) => from.test(path))?.to(path) ?? `${path}: this name is not known`
  const isMissing = issue.received === 'undefined'
  // valibot gives the name of the missing key as the expected value.
  if (isMissing && issue.type === 'strict_object') return `${path}: expected here, but missing`
  const expected = issue.message.startsWith('Invalid ') ? plainly(issue.expected ?? '') : issue.message
  return `${path}: expected ${expected}${isMissing ? ', but missing' : ''}`
}

/** valibot's names of kinds, in words of JSON. */
const KINDS: Record<string, string> = {
  string: 'a text in double quotes',
  number: 'a number',
  boolean: 'true or false',
  Object: 'an object in { }',
  Array: 'a list in [ ]',
}
const plainly = (expected: string) => KINDS[expected] ?? expected.replace(/[()]/g, '').replaceAll(' | ', ' or ')
