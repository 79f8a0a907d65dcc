/** `GET api/Login/ServerCapabilities/`: the first thing a client asks; no credentials (contract 5.1). */
import { Hono } from 'hono'
import type { ApiEnv } from './ebs.ts'

export const serverCapabilities = () =>
  new Hono<ApiEnv>().get('/api/Login/ServerCapabilities', (c) =>
    c.json({ AllowInsecureHttp: true, WebApiVersion: { Major: 1, Minor: 8, Patch: 3 } }),
  )
