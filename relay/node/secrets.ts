/** Secrets of the configuration, from files or the environment (Node). */
import { readFileSync, statSync } from 'node:fs'
import type { RelayConfig } from '../config.ts'
import { ConfigError } from '../parse-config.ts'
import { resolveSecrets, type Secrets } from '../secrets.ts'

/** Reads them all. Throws {@link ConfigError} with every one that is not there or not good. */
export const readSecrets = (config: RelayConfig, env: Record<string, string | undefined>): Secrets =>
  resolveSecrets(config, (ref, path) => ('env' in ref ? env[ref.env] : readFile(ref.file, path)))

const WRITABLE_BY_OTHERS = 0o022

function readFile(file: string, path: string): string {
  try {
    if (process.platform !== 'win32' && statSync(file).mode & WRITABLE_BY_OTHERS) {
      throw new ConfigError(`${path}: the file ${file} may be written by others; expected mode 0400 or 0600`)
    }
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof ConfigError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new ConfigError(`${path}: the file ${file} cannot be read (${code})`)
  }
}
