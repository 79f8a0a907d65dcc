/** Judges a configuration, wherever it was read: every mistake names its JSON path and what is expected there. */
import * as v from 'valibot'
import { RelayConfig } from './config.ts'
import { expectedBy, isUnknownName } from './issue.ts'

/** Mistakes of the operator, one line each: the JSON path in the configuration, and what is expected there. */
export class ConfigError extends Error {
  readonly mistakes: readonly string[]
  constructor(...mistakes: string[]) {
    super(mistakes.join('\n'))
    this.name = 'ConfigError'
    this.mistakes = mistakes
  }
}

/** Throws {@link ConfigError} with every mistake; what several values say together is judged when each of them is right. */
export function parseConfig(value: unknown): RelayConfig {
  const parsed = v.safeParse(RelayConfig, value, { abortPipeEarly: true })
  if (parsed.success) return parsed.output
  throw new ConfigError(...parsed.issues.map(mistakeOf))
}

function mistakeOf(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => `/${String(key)}`).join('') || '/'
  return `${path}: ${isUnknownName(issue) ? 'this name is not known' : `expected ${expectedBy(issue)}`}`
}
