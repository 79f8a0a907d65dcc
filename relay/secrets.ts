/** The secrets of the configuration, wherever a platform keeps them. Errors name the place, never the content. */
import { decodeBase64url } from './base64url.ts'
import type { RelayConfig } from './config.ts'
import type { SecretRef } from './config-values.ts'
import type { SessionKey } from './key-ring.ts'
import { ConfigError } from './parse-config.ts'

export type Secrets = { sessionKeys: SessionKey[]; clientSecrets: Map<string, () => string> }
/** The text as it is kept. Throws {@link ConfigError} that names `path`, the place of the reference. */
export type FetchSecret = (ref: SecretRef, path: string) => string | undefined

/** Reads them all. Throws {@link ConfigError} with every one that is not there or not good. */
export function resolveSecrets(config: RelayConfig, fetchSecret: FetchSecret): Secrets {
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
  const read = (ref: SecretRef, path: string) => judge(fetchSecret(ref, path), ref, path)
  const sessionKeys = config.sessionKeys.flatMap(({ kid, key }, index) =>
    attempt(() => ({ kid, bytes: sessionKey(read, key, `/sessionKeys/${index}/key`) })),
  )
  const clientSecrets = config.environments.flatMap(({ id, oauth }, index) =>
    attempt(() => [id, renewable(read, oauth.clientSecret, `/environments/${index}/oauth/clientSecret`)] as const),
  )
  if (mistakes.length > 0) throw new ConfigError(...mistakes)
  return { sessionKeys, clientSecrets: new Map(clientSecrets) }
}

type Read = (ref: SecretRef, path: string) => string

function sessionKey(read: Read, ref: SecretRef, path: string): Uint8Array<ArrayBuffer> {
  const bytes = decodeBase64url(read(ref, path))
  if (bytes?.length !== 32) throw new ConfigError(`${path}: expected 32 random bytes, base64url`)
  return bytes
}

/** Read now, and again each time it is needed: a file that was replaced counts at once; one that got broken does not. */
function renewable(read: Read, ref: SecretRef, path: string): () => string {
  let known = read(ref, path)
  return () => {
    try {
      known = read(ref, path)
    } catch {
      // The operator is in the middle of replacing it.
    }
    return known
  }
}

/** Secrets that somebody left from an example. */
const WELL_KNOWN = /^(change-?me|secret|password\d*|example|test|12345678\d*)$/i

function judge(text: string | undefined, ref: SecretRef, path: string): string {
  const secret = text?.replace(/\r?\n$/, '')
  if (!secret) {
    const what = 'env' in ref ? `the environment variable ${ref.env} is not set` : 'the file is empty'
    throw new ConfigError(`${path}: ${what}`)
  }
  if (WELL_KNOWN.test(secret)) throw new ConfigError(`${path}: expected a secret of your own, not that of an example`)
  return secret
}
