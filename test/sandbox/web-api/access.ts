/** Who may call: a bearer token, or an endpoint's key alone (contract sections 3, 4 and 8.2). */
import { createHash, timingSafeEqual } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import { readToken, rotate } from './access-token.ts'
import type { ApiEnv, Ebs } from './ebs.ts'
import { EbsError } from './errors.ts'
import { said } from './said.ts'

const KEY_HEADER = /^x-esapikey-(.+)$/i

/** Needs `Authorization: Bearer`; gives a new token in `x-es-refresh-token` when it is time, on errors too. */
export const bearer = (ebs: Ebs) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const header = c.req.header('authorization')
    if (!header) throw new EbsError('login-no-authorization-header')
    if (keyHeaderOf(c.req.header())) throw new EbsError('ambiguous-credentials')
    const [, token] = /^Bearer ([^\s]+)$/i.exec(header) ?? []
    if (!token) throw new EbsError('login-invalid-bearer-header')
    c.set('caller', readToken(ebs, token))
    await next()
    const fresh = rotate(ebs, token)
    if (fresh) c.header('x-es-refresh-token', fresh)
  })

/** Takes the key of a registered endpoint, sent alone; without one, a bearer token as everywhere else. */
export const keyOrBearer = (ebs: Ebs) => {
  const withToken = bearer(ebs)
  return createMiddleware<ApiEnv>(async (c, next) => {
    const key = keyHeaderOf(c.req.header())
    if (!key) return withToken(c, next)
    if (c.req.header('authorization') !== undefined) throw new EbsError('ambiguous-credentials')
    const { sameKey } = ebs.ways
    const isThis = (token: string) => same(sameKey(token), sameKey(key.value))
    const isRegistered = ebs.pool.endpoints(key.type).some(({ active, token }) => active && isThis(token))
    if (isRegistered) return next()
    if (ebs.ways.keyRefused) return said(ebs.ways.keyRefused)
    throw new EbsError('invalid-api-key')
  })
}

function keyHeaderOf(headers: Record<string, string>) {
  for (const [name, value] of Object.entries(headers)) {
    const [, type] = KEY_HEADER.exec(name) ?? []
    if (type) return { type: type.toUpperCase(), value }
  }
  return undefined
}

/** In a time that says nothing about where the two differ. */
function same(left: string, right: string) {
  const [a, b] = [left, right].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer]
  return timingSafeEqual(a, b)
}
