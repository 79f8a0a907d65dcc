/** Judges a configuration, wherever it was read: every mistake names its JSON path and what is expected there. */
import * as v from 'valibot'
import { RelayConfig } from './config.ts'

/** A mistake of the operator: `path` is the JSON path in the configuration, the message says what is expected there. */
export class ConfigError extends Error {
  readonly path: string
  constructor(path: string, expected: string) {
    super(`${path}: ${expected}`)
    this.name = 'ConfigError'
    this.path = path
  }
}

/** Judges a configuration that was read from anywhere. */
export function parseConfig(value: unknown): RelayConfig {
  const parsed = v.safeParse(RelayConfig, value, { abortEarly: true })
  if (parsed.success) return parsed.output
  const issue: v.BaseIssue<unknown> = parsed.issues[0]
  const path = (issue.path ?? []).map(({ key }) => `/${String(key)}`).join('')
  // Messages of the library tell what was received; a secret in the wrong place must not be shown.
  const isOwn = !issue.message.startsWith('Invalid ')
  if (issue.type === 'strict_object' && issue.expected === 'never')
    throw new ConfigError(path, 'this name is not known')
  throw new ConfigError(path || '/', `expected ${isOwn ? issue.message : issue.expected}`)
}
