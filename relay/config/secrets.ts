/** The secrets of the configuration, wherever a platform keeps them. Errors name the place, never the content. */
import { decodeBase64url } from '../../shared/base64url.ts'
import { hasInvisible } from '../../shared/text.ts'
import { SECRET_MAX_BYTES } from '../limits.ts'
import type { SessionKey } from '../session/key-ring.ts'
import type { Authorization } from './authorization.ts'
import { ConfigError } from './parse.ts'
import type { RelayConfig } from './schema.ts'
import { PRINTABLE, type SecretRef } from './values.ts'

export type Secrets = {
  sessionKeys: SessionKey[]
  /** By environment: the OAuth client's secret, or the subscription's password. */
  environmentSecrets: Map<string, () => string>
}
/**
 * The text as it is kept, or undefined where a variable is not set. Throws {@link ConfigError}; `subject` begins its sentence
 * with the place of the reference: `/sessionKeys/0/key: the file session-key`.
 */
export type FetchSecret = (ref: SecretRef, subject: string) => string | undefined

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
  const read = readerOf(fetchSecret)
  const sessionKeys = config.sessionKeys.flatMap(({ kid, key }, index) =>
    attempt(() => ({ kid, bytes: sessionKey(read, key, `/sessionKeys/${index}/key`) })),
  )
  const environmentSecrets = config.environments.flatMap(({ id, authorization }, index) =>
    attempt(() => [id, secretOf(read, authorization, `/environments/${index}/authorization`)] as const),
  )
  if (mistakes.length > 0) throw new ConfigError(...mistakes)
  return { sessionKeys, environmentSecrets: new Map(environmentSecrets) }
}

/** `text`: any characters that can be seen; `ascii`: printable ASCII. */
type Kind = 'ascii' | 'text'
/** One secret; `path` is the place of the reference. Throws {@link ConfigError}. */
export type ReadSecret = (ref: SecretRef, path: string, kind?: Kind) => string

/** Makes the function that reads a secret and names its place when it cannot be one. */
export const readerOf =
  (fetchSecret: FetchSecret): ReadSecret =>
  (ref, path, kind = 'ascii') => {
    const subject = `${path}: ${'env' in ref ? `the environment variable ${ref.env}` : `the file ${ref.file}`}`
    return judge(fetchSecret(ref, subject), subject, kind)
  }

/** A client's secret is ASCII (RFC 6749 appendix A.2); nothing is published about a subscription's password. */
const secretOf = (read: ReadSecret, authorization: Authorization, path: string) =>
  authorization.mode === 'oauth'
    ? renewable(read, authorization.clientSecret, `${path}/clientSecret`)
    : renewable(read, authorization.subscription.password, `${path}/subscription/password`, 'text')

function sessionKey(read: ReadSecret, ref: SecretRef, path: string): Uint8Array<ArrayBuffer> {
  const bytes = decodeBase64url(read(ref, path))
  if (bytes?.length === 32) return bytes
  throw new ConfigError(`${path}: expected 32 random bytes in base64url, which are 43 characters`)
}

/** Reads the secret now and at each use. A replaced file counts at once; while a file is broken, the last good secret counts. */
export function renewable(read: ReadSecret, ref: SecretRef, path: string, kind?: Kind): () => string {
  let known = read(ref, path, kind)
  return () => {
    try {
      known = read(ref, path, kind)
    } catch {
      // The operator is in the middle of replacing it.
    }
    return known
  }
}

/**
 * Takes one line of visible characters. It drops line ends around the secret: editors and `echo` write one. It refuses blanks
 * around it: nobody can see whether a blank belongs to the secret.
 */
function judge(text: string | undefined, subject: string, kind: Kind): string {
  const refuse = (what: string) => new ConfigError(`${subject} ${what}`)
  if (text === undefined) throw refuse('is not set')
  if (text.length > SECRET_MAX_BYTES) throw refuse(`is too large; expected at most ${SECRET_MAX_BYTES} bytes`)
  const secret = text.replace(/^[\r\n]+/, '').replace(/[\r\n]+$/, '')
  if (secret === '') throw refuse('is empty')
  if (secret.startsWith('\ufeff')) throw refuse('begins with a byte order mark; expected the secret alone')
  if (/[\r\n]/.test(secret)) throw refuse('has several lines; expected the secret alone')
  if (secret.trim() !== secret) throw refuse('has a blank at its beginning or end; expected the secret alone')
  if (kind === 'text' && hasInvisible(secret)) throw refuse('has a character that nobody can see')
  if (kind === 'ascii' && !PRINTABLE.test(secret)) throw refuse('has a character that is not printable ASCII')
  return secret
}
