import * as v from 'valibot'
import { oneLine } from '../../../shared/text.ts'
import { type AnonymousContext, callEbs, readAnswer } from '../call.ts'

/** The user in the envelope that Login and validateToken share. A .NET serializer writes null for what is not there. */
export const UserModel = v.object({
  GID: v.nullish(v.string()),
  UserID: v.string(),
  Name: v.nullish(v.string()),
  Inactive: v.nullish(v.boolean(), false),
  Administrator: v.nullish(v.boolean(), false),
  WebApiTokenExpiresAt: v.nullish(v.string()),
})
const Envelope = v.object({ Model: UserModel })

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
  return holderOf(readAnswer(Envelope, answer).Model)
}

/** The user as the relay knows one. An inactive administrator is none. */
export function holderOf(model: v.InferOutput<typeof UserModel>): TokenHolder {
  const id = oneLine(model.UserID)
  const expiresAt = Date.parse(model.WebApiTokenExpiresAt ?? '')
  return {
    id,
    gid: model.GID ?? undefined,
    name: oneLine(model.Name ?? '') || id,
    administrator: model.Administrator && !model.Inactive,
    expiresAt: Number.isNaN(expiresAt) ? undefined : expiresAt,
  }
}
