/** `POST /api/rpc/PingServer/{routeid}`: 200 with a string; what it says is not published (contract 5.2). */
import { Hono } from 'hono'
import { bearer } from './access.ts'
import type { ApiEnv, Ebs } from './ebs.ts'

export const pingServer = (ebs: Ebs) =>
  new Hono<ApiEnv>().post('/api/rpc/PingServer/:route?', bearer(ebs), (c) => c.json(c.req.param('route') ?? ''))
