/**
 * Authorization codes of the relay's own page (RFC 6749 section 4.1.2). A code is sealed and carries EBS's token, so
 * any instance can exchange it. Only the instance that exchanged it remembers that. In another instance a copy is
 * useless without the verifier and the proof key, and a client with all three is the same client.
 */
import * as v from 'valibot'
import { EnvironmentId } from '../../shared/endpoint.ts'
import { BoundedMap } from '../lib/bounded-map.ts'
import { CODE_LIFETIME_MS, CODE_MAX_CHARS, SPENT_CODES_MAX } from '../limits.ts'
import type { KeyRing } from '../session/key-ring.ts'
import { open, seal } from '../session/sealed.ts'
import type { SessionHome } from '../session/session.ts'

const Ms = v.pipe(v.number(), v.integer(), v.minValue(0))

/** The content of a code. Times in ms since 1970. */
const Claims = v.strictObject({
  /** The relay: its public origin. */
  aud: v.string(),
  environment: EnvironmentId,
  /** The origin of the environment's EBS: the token below is sent nowhere else. */
  ebs: v.string(),
  /** The id of the EBS user. */
  user: v.string(),
  scope: v.string(),
  redirectUri: v.string(),
  /** PKCE, S256 (RFC 7636). */
  codeChallenge: v.string(),
  /** Thumbprint of the client's proof key, as `dpop_jkt` named it (RFC 9449 section 10). */
  jkt: v.string(),
  jti: v.string(),
  expiresAt: Ms,
  /** EBS's token; `expiresAt` null: EBS does not say. */
  token: v.strictObject({ value: v.string(), expiresAt: v.nullable(Ms) }),
})
type Claims = v.InferOutput<typeof Claims>
type CodeContent = Omit<Claims, 'aud' | 'ebs' | 'jti' | 'expiresAt'>

const CODE = { typ: 'relay-code+json', claims: Claims, maxChars: CODE_MAX_CHARS }

export type NativeCodes = {
  /** A new code; `jti` names it. */
  issue(content: CodeContent): Promise<{ code: string; jti: string }>
  /** The content of a code of this relay that has not expired; else null. Reading spends no code. */
  read(code: string): Promise<(CodeContent & { jti: string }) | null>
  /** Notes that it was exchanged. @returns false when it was exchanged before, in this instance */
  spend(jti: string): boolean
  isSpent(jti: string): boolean
}

/** Codes of one relay. `now` in ms since 1970. */
export function createNativeCodes(ring: KeyRing, home: SessionHome, now: () => number): NativeCodes {
  const aud = new URL(home.publicOrigin).origin
  const ebsOrigins = new Map(home.environments.map(({ id, ebs }) => [id, new URL(ebs.baseUrl).origin]))
  const spent = new BoundedMap<string, true>(SPENT_CODES_MAX)
  return {
    async issue(content) {
      const ebs = ebsOrigins.get(content.environment)
      if (ebs === undefined) throw new Error(`no environment ${content.environment}`)
      const jti = crypto.randomUUID()
      return { code: await seal(ring, CODE, { ...content, aud, ebs, jti, expiresAt: now() + CODE_LIFETIME_MS }), jti }
    },
    async read(code) {
      const opened = await open(ring, CODE, code)
      if (!opened) return null
      const { aud: relay, ebs, expiresAt, ...content } = opened.claims
      const isHere = relay === aud && ebs === ebsOrigins.get(content.environment)
      return isHere && now() < expiresAt ? content : null
    },
    spend(jti) {
      if (spent.get(jti)) return false
      spent.set(jti, true)
      return true
    },
    isSpent: (jti) => spent.get(jti) === true,
  }
}
