/** Access tokens as the Web API sees them: opaque, judged by the sandbox's clock, given anew by the percentage rule. */
import { randomSecret } from '../schema.ts'
import type { Caller, Ebs } from './ebs.ts'
import { EbsError } from './errors.ts'

const MODEL = 'AccessToken'

/** @throws invalid-webapi-token, expired-webapi-token, login-invalid-user */
export function readToken({ store, now }: Ebs, token: string): Caller {
  const row = store.oauth.find(MODEL, token)
  if (!row) throw new EbsError('invalid-webapi-token')
  if (row.expiresAt === null || row.expiresAt <= now()) throw new EbsError('expired-webapi-token')
  const user = store.user(row.payload.accountId ?? '')
  if (!user || user.inactive) throw new EbsError('login-invalid-user')
  return { user, token, scopes: row.payload.scope?.split(' ') ?? [], expiresAt: row.expiresAt }
}

/**
 * A new token within the last P percent of the lifetime, else undefined. The old one stays valid until its own end: no
 * one-time rule is published (contract 3.4).
 */
export function rotate({ store, switches, now }: Ebs, token: string): string | undefined {
  const row = store.oauth.find(MODEL, token)
  if (!row || row.expiresAt === null || switches.rotationPercentage <= 0) return undefined
  const lifetimeMs = row.expiresAt - row.issuedAt
  if (row.expiresAt - now() > (lifetimeMs * switches.rotationPercentage) / 100) return undefined
  const next = randomSecret()
  const iat = Math.floor(Date.now() / 1000)
  const payload = { ...row.payload, jti: next, iat, exp: iat + lifetimeMs / 1000 }
  store.oauth.put(MODEL, next, payload, lifetimeMs / 1000)
  return next
}

/** A token that EBS gives without OAuth: for the user, and these applications. */
export function grantToken(
  { store, switches, now }: Ebs,
  token: string,
  { user, scope }: { user: Caller['user']; scope: string[] },
): Omit<Caller, 'scopes'> {
  const seconds = switches.tokenLifetimeMinutes * 60
  const iat = Math.floor(Date.now() / 1000)
  store.oauth.put(
    MODEL,
    token,
    { jti: token, kind: MODEL, accountId: user.id, scope: scope.join(' '), iat, exp: iat + seconds },
    seconds,
  )
  return { user, token, expiresAt: now() + seconds * 1000 }
}

/** Ends the token and what came from the same consent. */
export function endToken({ store }: Ebs, token: string) {
  const row = store.oauth.find(MODEL, token)
  if (!row) return
  store.oauth.delete(MODEL, token)
  if (row.payload.grantId) store.oauth.deleteGrant(row.payload.grantId)
}
