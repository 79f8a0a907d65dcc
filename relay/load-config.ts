/** Reads the configuration file (Node): `relay.config.json`, or where `RELAY_CONFIG` says. */
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { RelayConfig } from './config.ts'
import { ConfigError } from './secrets.ts'

/** Throws {@link ConfigError} for the first mistake: its JSON path, and what is expected there. */
export function loadConfig(file: string): RelayConfig {
  return parseConfig(readJson(file))
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

function readJson(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new ConfigError('/', `the file ${file} cannot be read; relay/README.md shows how to write one`)
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new ConfigError('/', `the file ${file} is not JSON`)
  }
}
