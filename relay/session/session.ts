/**
 * Sealed sessions, which the extension carries and only the relay can open. Nothing is stored here, so any instance serves any
 * request. A session is bound to the client's key by `jkt` (RFC 9449 section 6), and to the relay and the EBS that it was made
 * for (RFC 8725 sections 3.8 and 3.9).
 */
import * as v from 'valibot'
import { digestOf } from '../../shared/base64url.ts'
import { User } from '../../shared/bodies.ts'
import { EnvironmentId, RequestId } from '../../shared/endpoint.ts'
import { SESSION_LIFETIME_MS, SESSION_MAX_CHARS, SESSION_TOTAL_MS } from '../../shared/limits.ts'
import { BoundedMap } from '../lib/bounded-map.ts'
import { CLOCK_TOLERANCE_MS, OPENED_SESSIONS_MAX, RESEAL_AFTER_MS } from '../limits.ts'
import { Refusal } from '../problems/problem.ts'
import type { KeyRing } from './key-ring.ts'
import { open, seal } from './sealed.ts'

/** 16 bytes, base64url. */
const TAG_CHARS = 22
const Ms = v.pipe(v.number(), v.integer(), v.minValue(0))

/** The sealed content. Times in ms since 1970. */
const Claims = v.strictObject({
  /** The relay: its public origin. */
  aud: v.string(),
  environment: EnvironmentId,
  /** The origin of the environment's EBS: the token below is sent nowhere else. */
  ebs: v.string(),
  user: User,
  /** GID of the ESGOUser (contract 7), where EBS named it. */
  userGid: v.optional(v.string()),
  /** The scopes that EBS granted, separated by blanks. */
  scope: v.string(),
  requestId: v.optional(RequestId),
  /** Thumbprint (RFC 7638) of the client's proof key. */
  jkt: v.string(),
  signedInAt: Ms,
  sealedAt: Ms,
  /** The bearer token of EBS: never leaves the relay unsealed. */
  token: v.strictObject({ value: v.string(), expiresAt: Ms, lifetimeMs: Ms }),
})
type Claims = v.InferOutput<typeof Claims>
const SESSION = { typ: 'relay-session+json', claims: Claims, maxChars: SESSION_MAX_CHARS }
type SessionContent = Omit<Claims, 'sealedAt' | 'aud' | 'ebs'>

/** The part of the relay's configuration that a session is bound to. */
export type SessionHome = { publicOrigin: string; environments: readonly { id: string; ebs: { baseUrl: string } }[] }

export type OpenSession = Claims & {
  /** SHA-256 of the sealed session. The `ath` of a proof has to repeat it (RFC 9449 section 4.3). */
  ath: string
  /** It was sealed with a key that is on its way out. */
  oldKey: boolean
}

/** The time at which a session expires: 15 minutes after sealing, with EBS's token, or 8 hours after the sign-in. */
const expiresAt = (session: Pick<Claims, 'sealedAt' | 'signedInAt' | 'token'>) =>
  Math.min(session.sealedAt + SESSION_LIFETIME_MS, session.token.expiresAt, session.signedInAt + SESSION_TOTAL_MS)

export type Sessions = {
  /** Seals for the client. Throws `upstream_token_too_large`. */
  seal(content: SessionContent): Promise<{ session: string; expiresAt: number }>
  /**
   * Opens a client's sealed session. Throws `session_invalid` for any fault, also for a session of another relay, or of another
   * EBS than the environment has now; and `session_expired`.
   */
  open(sealed: string): Promise<OpenSession>
  /** Whether the answer should carry a fresh seal. */
  isStale(session: OpenSession): boolean
}

/** Sessions of one relay. `now` in ms since 1970. */
export function createSessions(ring: KeyRing, home: SessionHome, now: () => number): Sessions {
  const relay = new URL(home.publicOrigin).origin
  const ebsOrigins = new Map(home.environments.map(({ id, ebs }) => [id, new URL(ebs.baseUrl).origin]))
  /** Finds a session by its last characters, the authentication tag, and then compares the whole text. */
  const opened = new BoundedMap<string, { sealed: string; session: OpenSession }>(OPENED_SESSIONS_MAX)

  async function sealSession(content: SessionContent) {
    const ebs = ebsOrigins.get(content.environment)
    if (ebs === undefined) throw new Error(`no environment ${content.environment}`)
    const claims: Claims = { ...content, aud: relay, ebs, sealedAt: now() }
    const session = await seal(ring, SESSION, claims)
    if (session.length > SESSION_MAX_CHARS) throw new Refusal('upstream_token_too_large')
    // The client sends it back soon, usually to this very instance.
    remember(session, { ...claims, ath: await digestOf(session), oldKey: false })
    return { session, expiresAt: expiresAt(claims) }
  }

  const remember = (sealed: string, session: OpenSession) => opened.set(sealed.slice(-TAG_CHARS), { sealed, session })

  async function openSession(sealed: string) {
    const tag = sealed.slice(-TAG_CHARS)
    const known = opened.get(tag)
    const session = known?.sealed === sealed ? known.session : await decrypt(sealed, ring)
    const isHere = session.aud === relay && session.ebs === ebsOrigins.get(session.environment)
    const madeAt = Math.max(session.sealedAt, session.signedInAt)
    if (!isHere || madeAt > now() + CLOCK_TOLERANCE_MS) throw new Refusal('session_invalid')
    if (now() >= expiresAt(session) + CLOCK_TOLERANCE_MS) {
      opened.delete(tag)
      throw new Refusal('session_expired')
    }
    if (known?.session !== session) remember(sealed, session)
    return session
  }

  return {
    seal: sealSession,
    open: openSession,
    isStale: (session) => session.oldKey || now() - session.sealedAt > RESEAL_AFTER_MS,
  }
}

async function decrypt(sealed: string, ring: KeyRing): Promise<OpenSession> {
  const opened = await open(ring, SESSION, sealed)
  if (!opened) throw new Refusal('session_invalid')
  return { ...opened.claims, ath: await digestOf(sealed), oldKey: opened.oldKey }
}
