/** Secrets of the configuration, from files or the environment (Node). */
import { statSync } from 'node:fs'
import { ConfigError } from '../config/parse.ts'
import type { RelayConfig } from '../config/schema.ts'
import { type FetchSecret, type ReadSecret, readerOf, resolveSecrets, type Secrets } from '../config/secrets.ts'
import { SECRET_MAX_BYTES } from '../limits.ts'
import type { Variables } from './load-config.ts'
import { readText } from './read-text.ts'

/** Reads them all. Throws {@link ConfigError} with every one that is not there or not good. */
export const readSecrets = (config: RelayConfig, env: Variables): Secrets => resolveSecrets(config, fetchFrom(env))

/** For a command that needs a few of them alone. */
export const secretReader = (env: Variables): ReadSecret => readerOf(fetchFrom(env))

const fetchFrom =
  (env: Variables): FetchSecret =>
  (ref, subject) =>
    'env' in ref ? env[ref.env] : readFile(ref.file, subject)

const WRITABLE_BY_OTHERS = 0o022

function readFile(file: string, subject: string): string {
  const text = readText(file, subject, SECRET_MAX_BYTES)
  const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0
  if (process.platform !== 'win32' && mode & WRITABLE_BY_OTHERS) {
    throw new ConfigError(`${subject} may be written by others; expected mode 0400 or 0600`)
  }
  return text
}
