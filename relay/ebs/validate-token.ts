import * as v from 'valibot'
import { oneLine } from '../../shared/text.ts'
import { type Anyone, callEbs, readAnswer } from './caller.ts'

const Envelope = v.object({
  Model: v.object({
    GID: v.optional(v.string()),
    UserID: v.string(),
    Name: v.optional(v.nullable(v.string())),
    Inactive: v.optional(v.boolean(), false),
    Administrator: v.optional(v.boolean(), false),
    WebApiTokenExpiresAt: v.optional(v.nullable(v.string())),
  }),
})

export type TokenHolder = {
  id: string
  gid: string | undefined
  name: string
  administrator: boolean
  /** ms since 1970; undefined when EBS does not say. */
  expiresAt: number | undefined
}

/** POST api/Login/validateToken (contract 3.2): whose token it is. Throws `session_revoked` when EBS does not accept it. */
export async function validateToken(anyone: Anyone, token: string): Promise<TokenHolder> {
  const answer = await callEbs(anyone, {
    name: 'validateToken',
    kind: 'read',
    method: 'POST',
    path: '/api/Login/validateToken',
    body: JSON.stringify({ webapitoken: `Bearer ${token}` }),
  })
  const { Model } = readAnswer(Envelope, answer)
  const id = oneLine(Model.UserID)
  const expiresAt = Date.parse(Model.WebApiTokenExpiresAt ?? '')
  return {
    id,
    gid: Model.GID,
    name: oneLine(Model.Name ?? '') || id,
    administrator: Model.Administrator && !Model.Inactive,
    expiresAt: Number.isNaN(expiresAt) ? undefined : expiresAt,
  }
}
