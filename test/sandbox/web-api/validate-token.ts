/** `POST api/Login/validateToken` `{webapitoken}`, no Authorization: who the token belongs to (contract 3.1 and 3.2). */
import { Hono } from 'hono'
import { readToken } from './access-token.ts'
import type { ApiEnv, Ebs } from './ebs.ts'
import { EbsError } from './errors.ts'
import { userEnvelope } from './user-envelope.ts'

export const validateToken = (ebs: Ebs) =>
  new Hono<ApiEnv>().post('/api/Login/validateToken', async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined)
    const given = typeof body === 'object' && body !== null && 'webapitoken' in body ? body.webapitoken : undefined
    if (typeof given !== 'string') throw new EbsError('no-webapi-token')
    const caller = readToken(ebs, given.replace(/^Bearer /i, ''))
    return c.json(userEnvelope(ebs.store, caller, 'en-US'))
  })
