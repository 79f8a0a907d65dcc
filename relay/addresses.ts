/** The addresses of the relay: the routes of its contract, the authorization page, the probes, and the page of a hand-over. */
import { Hono } from 'hono'
import { ROUTES, type RouteName } from '../shared/api.ts'
import { handOverPage } from '../shared/hand-over/page.ts'
import type { Authorize } from './authorize/authorize.ts'
import type { AnswerRequest, Received } from './http/answer.ts'
import { preflightHeaders } from './http/cors.ts'
import { answerRoute } from './http/pipeline.ts'
import type { IncomingRequest, Pipeline } from './http/pipeline-parts.ts'
import { pathForLog } from './http/request-log.ts'
import type { Handlers } from './http/route-types.ts'
import { Refusal } from './problems/problem.ts'

type AddressParts = {
  pipeline: Pipeline
  handlers: Handlers
  authorize: Authorize
  answer: AnswerRequest
  isDraining: () => boolean
}

/** Makes the app that answers each address. It refuses any other address, and any other method. */
export function mountAddresses({ pipeline, handlers, authorize, answer, isDraining }: AddressParts): Hono {
  const app = new Hono()
  /** Every address with the methods that it takes: `notFound` answers from it. */
  const known: { path: string; pattern: RegExp; allow: string }[] = []
  const note = (path: string, methods: string[]) =>
    known.push({ path, pattern: patternOf(path), allow: allowed(methods).join(', ') })

  /** Generic, so that the compiler sees that name and handler belong together. */
  const answerBy = <N extends RouteName>(name: N, incoming: IncomingRequest, headers: Record<string, string>) =>
    answerRoute(name, handlers[name], pipeline, incoming, headers)

  for (const [path, methods] of methodsByPath()) {
    for (const [method, name] of methods) {
      app.on(method, path, (c) =>
        answer(c, name, async ({ requestId, client, headers }) => {
          const incoming = {
            request: c.req.raw,
            path: rawPath(c.req.raw.url),
            params: paramsOf(name, c.req.param('value')),
            requestId,
            client,
          }
          return json(await answerBy(name, incoming, headers))
        }),
      )
    }
    app.options(path, (c) =>
      answer(c, 'preflight', async ({ headers }) => {
        return new Response(null, { status: 204, headers: { ...headers, ...preflightHeaders([...methods.keys()]) } })
      }),
    )
    note(path, [...methods.keys(), 'OPTIONS'])
  }

  for (const method of ['GET', 'POST'] as const) {
    app.on(method, AUTHORIZE_PATH, (c) => {
      const asked = (received: Received) => ({
        ...received,
        request: c.req.raw,
        environment: c.req.param('value') ?? '',
      })
      return answer(c, 'authorize', (received) => authorize[method](asked(received)), {
        pageFor: (refusal, received) => authorize.refuse(asked(received), refusal),
      })
    })
  }
  note(AUTHORIZE_PATH, ['GET', 'POST'])

  const probes: Record<string, () => object> = {
    healthz: () => ({ status: 'ok' }),
    readyz() {
      if (isDraining()) throw new Refusal('shutting_down', { retryAfterS: 5 })
      return { status: 'ready' }
    },
  }
  for (const [name, probe] of Object.entries(probes)) {
    app.get(`/${name}`, (c) => answer(c, name, async ({ headers }) => json({ status: 200, body: probe(), headers })))
    note(`/${name}`, ['GET'])
  }

  let page: ReturnType<typeof handOverPage> | undefined
  app.get('/hand-over', (c) =>
    answer(c, 'hand-over', async ({ headers }) => {
      page ??= handOverPage()
      const { html, policy } = await page
      headers['content-security-policy'] = `${policy}; frame-ancestors 'none'`
      headers['content-type'] = 'text/html; charset=utf-8'
      return new Response(html, { headers })
    }),
  )
  note('/hand-over', ['GET'])

  // The refusals sit here: a handler for all methods on every path would run for each good request too.
  app.notFound((c) => {
    const address = known.find(({ pattern }) => pattern.test(c.req.path))
    const refuse = () => {
      if (!address) throw new Refusal('not_found')
      throw new Refusal('method_not_allowed', { headers: { allow: address.allow } })
    }
    return answer(c, 'other', refuse, { path: address?.path ?? pathForLog(rawPath(c.req.raw.url)) })
  })
  return app
}

/** `authorizeUrl` of relay/environment/native-client.ts. */
const AUTHORIZE_PATH = '/authorize/:value'

/** Hono answers HEAD wherever it answers GET. */
const allowed = (methods: string[]) => methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))

/** A path has at most one parameter; routes that share an address (`{requestId}`, `{ref}`) name it each in their way. */
function paramsOf(name: RouteName, value: string | undefined): Record<string, string> {
  const [, parameter] = /\{(\w+)\}/.exec(ROUTES[name].path) ?? []
  return parameter && value !== undefined ? { [parameter]: value } : {}
}

/** Matches the same paths as a pattern of the router. */
const patternOf = (path: string) => new RegExp(`^${path.replace(':value', '[^/]+')}$`)

/** `/v1/endpoints/:value` → PUT → its name in the table. */
function methodsByPath(): Map<string, Map<string, RouteName>> {
  const paths = new Map<string, Map<string, RouteName>>()
  for (const [name, { method, path }] of Object.entries(ROUTES)) {
    const pattern = path.replace(/\{\w+\}/, ':value')
    const methods = paths.get(pattern) ?? new Map<string, RouteName>()
    paths.set(pattern, methods.set(method, name as RouteName))
  }
  return paths
}

function json({ status, body, headers }: { status: number; body: unknown; headers: Record<string, string> }) {
  if (body === null) return new Response(null, { status, headers })
  headers['content-type'] = 'application/json'
  return new Response(JSON.stringify(body), { status, headers })
}

/** The path as the client sent it: a proof names that one (RFC 9449 section 4.3, htu). */
function rawPath(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2)
  const end = url.search(/[?#]/)
  return start < 0 ? '/' : url.slice(start, end < 0 ? undefined : end)
}
