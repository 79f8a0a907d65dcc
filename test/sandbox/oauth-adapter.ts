/** Lets oidc-provider keep its records in the sandbox's database. */
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'
import type { OAuthRows } from './oauth-rows.ts'

export const oauthAdapter =
  (rows: OAuthRows): AdapterFactory =>
  (model): Adapter => ({
    async upsert(id: string, payload: AdapterPayload, lifetimeSeconds?: number) {
      rows.put(model, id, payload, lifetimeSeconds)
    },
    async find(id: string) {
      return rows.find(model, id)?.payload
    },
    async findByUid(uid: string) {
      return rows.findByUid(model, uid)?.payload
    },
    async findByUserCode() {
      return undefined
    },
    /** Marks a code as used; one that is used again makes the provider revoke what came from it (RFC 6749, 4.1.2). */
    async consume(id: string) {
      const row = rows.find(model, id)
      if (row) rows.setPayload(model, id, { ...row.payload, consumed: Math.floor(Date.now() / 1000) })
    },
    async destroy(id: string) {
      rows.delete(model, id)
    },
    async revokeByGrantId(grantId: string) {
      rows.deleteGrant(grantId)
    },
  })
