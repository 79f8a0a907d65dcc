import * as v from 'valibot'
import { oneLine } from '../../../shared/text.ts'
import { type AnonymousContext, callEbs, readAnswer } from '../call.ts'

/** A .NET serializer writes null for what is not there. */
const Envelope = v.object({
  Model: v.object({
    GID: v.nullish(v.string()),
    UserID: v.string(),
    Name: v.nullish(v.string()),
    Inactive: v.nullish(v.boolean(), false),
    Administrator: v.nullish(v.boolean(), false),
    WebApiTokenExpiresAt: v.nullish(v.string()),
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
export async function validateToken(anyone: AnonymousContext, token: string): Promise<TokenHolder> {
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
    gid: Model.GID ?? undefined,
    name: oneLine(Model.Name ?? '') || id,
    administrator: Model.Administrator && !Model.Inactive,
    expiresAt: Number.isNaN(expiresAt) ? undefined : expiresAt,
  }
}
