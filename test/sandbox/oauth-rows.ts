/**
 * OAuth's records (sessions, codes, grants, tokens), one row each, with their age on the sandbox's own clock: so a test can
 * let an access token grow old without waiting.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { AdapterPayload } from 'oidc-provider'
import type { SqlRow } from './rows.ts'

export type OAuthRow = { id: string; payload: AdapterPayload; issuedAt: number; expiresAt: number | null }

const rowOf = (row: SqlRow): OAuthRow => ({
  id: String(row['id']),
  payload: JSON.parse(String(row['payload'])) as AdapterPayload,
  issuedAt: Number(row['issuedAt']),
  expiresAt: row['expiresAt'] === null ? null : Number(row['expiresAt']),
})

/** Kept a while after their end, so that an old token is told apart from one that never was. */
const KEPT_AFTER_END_MS = 24 * 3_600_000

export class OAuthRows {
  readonly #db: DatabaseSync
  readonly #now: () => number

  constructor(db: DatabaseSync, now: () => number) {
    this.#db = db
    this.#now = now
    db.prepare('DELETE FROM oauth WHERE expiresAt < ?').run(now() - KEPT_AFTER_END_MS)
  }

  /** `lifetimeSeconds` left out: until it is deleted. */
  put(model: string, id: string, payload: AdapterPayload, lifetimeSeconds?: number) {
    const { grantId = null, uid = null } = payload
    const expiresAt = lifetimeSeconds === undefined ? null : this.#now() + lifetimeSeconds * 1000
    this.#db
      .prepare('INSERT OR REPLACE INTO oauth VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(model, id, JSON.stringify(payload), grantId, uid, this.#now(), expiresAt)
  }

  find(model: string, id: string): OAuthRow | undefined {
    const row = this.#db.prepare('SELECT * FROM oauth WHERE model = ? AND id = ?').get(model, id)
    return row && rowOf(row)
  }

  /** Of those that nobody has ended. */
  ids(model: string): string[] {
    return this.#db
      .prepare('SELECT id FROM oauth WHERE model = ?')
      .all(model)
      .map((row) => String(row['id']))
  }

  findByUid(model: string, uid: string): OAuthRow | undefined {
    const row = this.#db.prepare('SELECT * FROM oauth WHERE model = ? AND uid = ?').get(model, uid)
    return row && rowOf(row)
  }

  setPayload(model: string, id: string, payload: AdapterPayload) {
    this.#db.prepare('UPDATE oauth SET payload = ? WHERE model = ? AND id = ?').run(JSON.stringify(payload), model, id)
  }

  delete(model: string, id: string) {
    this.#db.prepare('DELETE FROM oauth WHERE model = ? AND id = ?').run(model, id)
  }

  /** Everything that came from one consent. */
  deleteGrant(grantId: string) {
    this.#db.prepare("DELETE FROM oauth WHERE grantId = ? AND model != 'Interaction'").run(grantId)
  }

  /** Every access token ends now. */
  expireAccessTokens() {
    this.#db.prepare("UPDATE oauth SET expiresAt = ? WHERE model = 'AccessToken'").run(this.#now() - 1)
  }
}
