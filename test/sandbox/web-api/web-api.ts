/** EBS's Web API, put together: routes in whatever case, a slash at the end or none, errors in EBS's own shape. */
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { encodeJson } from '../charset.ts'
import type { ApiEnv, Ebs } from './ebs.ts'
import { ebsConnectionTest } from './ebs-connection-test.ts'
import { EbsError, type MessageId } from './errors.ts'
import { esgoUser } from './esgo-user.ts'
import { fetchCompanyParam } from './fetch-company-param.ts'
import { fetchCompanyParams } from './fetch-company-params.ts'
import { invented } from './invented.ts'
import { login } from './login.ts'
import { logout } from './logout.ts'
import { parameterValue } from './parameter-value.ts'
import { pingServer } from './ping-server.ts'
import { publicQuery } from './public-query.ts'
import { registeredEndpointFor } from './registered-endpoint-for.ts'
import { serverCapabilities } from './server-capabilities.ts'
import { validateToken } from './validate-token.ts'

/** Each call is a small app of its own; those without a caller fit the same type. */
const CALLS: ((ebs: Ebs) => Hono<ApiEnv>)[] = [
  serverCapabilities,
  login,
  validateToken,
  logout,
  pingServer,
  ebsConnectionTest,
  esgoUser,
  fetchCompanyParam,
  fetchCompanyParams,
  parameterValue,
  registeredEndpointFor,
  publicQuery,
  invented,
]

const TOKEN_REFUSED: MessageId[] = ['invalid-webapi-token', 'expired-webapi-token']

export function createWebApi(ebs: Ebs) {
  const calls = CALLS.map((call) => call(ebs))
  const fixed = fixedParts(calls.flatMap(({ routes }) => routes.map(({ path }) => path)))
  const app = new Hono<ApiEnv>({ getPath: (request) => canonicalPath(new URL(request.url).pathname, fixed) })
  app.use(inCharset(ebs.ways.charset))
  for (const call of calls) app.route('/', call)
  app.notFound((c) => {
    const { status, body } = new EbsError('service-not-found')
    return c.json(body, status)
  })
  app.onError((error, c) => {
    const { status, body } = error instanceof EbsError ? error : new EbsError('internal-error')
    return c.json(body, TOKEN_REFUSED.includes(body.MessageID) ? ebs.ways.deadTokenStatus : status)
  })
  return app
}

/** The bodies of all answers, in the charset that the server declares. */
const inCharset = (charset: string) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    await next()
    if (charset === 'utf-8' || c.res.body === null) return
    const type = `${c.res.headers.get('content-type')?.split(';')[0]}; charset=${charset}`
    const body = encodeJson(await c.res.text(), charset)
    c.res = new Response(body, {
      status: c.res.status,
      headers: { ...Object.fromEntries(c.res.headers), 'content-type': type },
    })
  })

/** What stands before the first placeholder of each route, longest first. */
const fixedParts = (paths: string[]) =>
  [...new Set(paths.map((path) => path.replace(/\/[:*].*$/, '')))].sort((a, b) => b.length - a.length)

/** Only the fixed part is matched in whatever case; ids that follow are left as they are. */
function canonicalPath(path: string, fixed: string[]): string {
  const trimmed = path.replace(/\/+$/, '') || '/'
  const lower = `${trimmed.toLowerCase()}/`
  const known = fixed.find((part) => lower.startsWith(`${part.toLowerCase()}/`))
  return known === undefined ? trimmed : known + trimmed.slice(known.length)
}
