/** Secrets of the configuration, from files or the environment (Node). Errors name the place, never the content. */
import { readFileSync, statSync } from 'node:fs'
import { decodeBase64url } from '../base64url.ts'
import type { RelayConfig, SecretRef } from '../config.ts'
import type { SessionKey } from '../key-ring.ts'
import { ConfigError } from '../parse-config.ts'

export type Secrets = { sessionKeys: SessionKey[]; clientSecrets: Map<string, () => string> }
type Env = Record<string, string | undefined>

/** Reads them all. Throws {@link ConfigError} with every one that is not there or not good. */
export function readSecrets(config: RelayConfig, env: Env): Secrets {
  const mistakes: string[] = []
  const attempt = <T>(read: () => T): T[] => {
    try {
      return [read()]
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      mistakes.push(...error.mistakes)
      return []
    }
  }
  const sessionKeys = config.sessionKeys.flatMap(({ kid, key }, index) =>
    attempt(() => ({ kid, bytes: sessionKey(key, `/sessionKeys/${index}/key`, env) })),
  )
  const clientSecrets = config.environments.flatMap(({ id, oauth }, index) =>
    attempt(() => [id, renewable(oauth.clientSecret, `/environments/${index}/oauth/clientSecret`, env)] as const),
  )
  if (mistakes.length > 0) throw new ConfigError(...mistakes)
  return { sessionKeys, clientSecrets: new Map(clientSecrets) }
}

function sessionKey(ref: SecretRef, path: string, env: Env): Uint8Array<ArrayBuffer> {
  const bytes = decodeBase64url(readSecret(ref, path, env))
  if (bytes?.length !== 32) throw new ConfigError(`${path}: expected 32 random bytes, base64url`)
  return bytes
}

/** Read now, and again each time it is needed: a file that was replaced counts at once; one that got broken does not. */
function renewable(ref: SecretRef, path: string, env: Env): () => string {
  let known = readSecret(ref, path, env)
  return () => {
    try {
      known = readSecret(ref, path, env)
    } catch {
      // The operator is in the middle of replacing it.
    }
    return known
  }
}

/** Secrets that somebody left from an example. */
const WELL_KNOWN = /^(change-?me|secret|password\d*|example|test|12345678\d*)$/i

function readSecret(ref: SecretRef, path: string, env: Env): string {
  const text = 'env' in ref ? env[ref.env] : readFile(ref.file, path)
  const secret = text?.replace(/\r?\n$/, '')
  if (!secret) {
    const what = 'env' in ref ? `the environment variable ${ref.env} is not set` : 'the file is empty'
    throw new ConfigError(`${path}: ${what}`)
  }
  if (WELL_KNOWN.test(secret)) throw new ConfigError(`${path}: expected a secret of your own, not that of an example`)
  return secret
}

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
