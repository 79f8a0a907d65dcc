/** `POST api/Login/Logout`: ends the token (contract 3.2). */
import { Hono } from 'hono'
import { bearer } from './access.ts'
import { endToken } from './access-token.ts'
import type { ApiEnv, Ebs } from './ebs.ts'

export const logout = (ebs: Ebs) =>
  new Hono<ApiEnv>().post('/api/Login/Logout', bearer(ebs), (c) => {
    endToken(ebs, c.var.caller.token)
    return c.json(true)
  })
