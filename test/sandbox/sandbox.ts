/**
 * EBS and the Cloud Store portal on loopback, so that everything runs without an account (contract section 15). It stands in
 * for the vendor's servers and shares no code with the relay.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import type { Dialect } from './dialects/dialect.ts'
import { type EnvironmentInput, environmentOf } from './environment.ts'
import { Faults } from './faults.ts'
import { type Handler, listen } from './listen.ts'
import { canonicalAuthPath, createOAuth } from './oauth.ts'
import { createParametersPage } from './parameters-page.ts'
import { Pool } from './pool.ts'
import { createAddToken, portalClient } from './portal/add-token.ts'
import { createPortal, type PortalKind } from './portal/portal.ts'
import { type LoggedRequest, RequestLog } from './request-log.ts'
import { SUBSCRIPTION } from './seeds.ts'
import { createSignIn } from './sign-in.ts'
import { Store } from './store.ts'
import { defaultSwitches, type Switches } from './switches.ts'
import { usualWays, type Ways } from './ways.ts'
import { createWebApi } from './web-api/web-api.ts'

export type SandboxOptions = {
  /** The environment's id; two sandboxes that run at the same time need two. */
  id?: string
  name?: string
  kind?: 'test' | 'production'
  /** `:memory:`, or the path of a file that keeps everything between starts. */
  database?: string
  /** 0 for any that is free. */
  ports?: { ebs: number; portal: number }
  redirectUris: string[]
  subscriptionId?: string
  /** How the portal is written; it makes endpoint tokens itself where it is named, and the environment is guided. */
  portal?: PortalKind
  /** How users sign in: at its own OAuth server, or by the native login alone, as at an installation of a customer's own. */
  signIn?: 'oauth' | 'native'
  /** The environment variable from which the relay's configuration reads the client secret, or the subscription's password. */
  secretVariable?: string
  /** Where it answers otherwise; left out, it has its own ways. */
  dialect?: Dialect
  /** Milliseconds since the epoch; what access tokens grow old by. */
  now?: () => number
}

export type Sandbox = {
  ebsOrigin: string
  portalOrigin: string
  /** The Subscription page, where the integrations are. */
  portalUrl: string
  environment: EnvironmentInput
  clientSecret: string
  /** What the relay is to be told in secret: the client secret, or the subscription's password. */
  relaySecret: string
  /** The environment variable from which the relay reads it. */
  secretVariable: string
  users: { id: string; password: string; name: string; role: string }[]
  store: Store
  faults: Faults
  /** Its servers' caches. */
  pool: Pool
  switches: Switches
  ways: Ways
  requests: readonly LoggedRequest[]
  close(): Promise<void>
}

export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { id = 'sandbox', name = 'Sandbox', kind = 'test', ports = { ebs: 0, portal: 0 } } = options
  const { database = ':memory:', now = Date.now, redirectUris, subscriptionId = SUBSCRIPTION.id } = options
  const { secretVariable = 'SANDBOX_CLIENT_SECRET', dialect, portal: kindOfPortal = dialect?.portal ?? null } = options
  const { signIn = 'oauth' } = options
  const log = new RequestLog()
  const switches = { ...defaultSwitches(), ...dialect?.switches }
  const ways = { ...usualWays(switches), ...(signIn === 'native' && OF_THE_PACKAGE), ...dialect?.ways }
  const store = new Store({
    database,
    now,
    ways,
    changing: () => pool.remember(),
    changed: log.changed,
    subscriptionId,
    clientId: 'integrations-extension',
  })
  const faults = new Faults(store)
  const pool = new Pool(store, faults, ways.staleMs)
  dialect?.seed?.(store)
  const base = ways.basePath

  // Each knows the other's address; the portal's requests begin when both are there.
  let answerPortal: Answer = async (_, response) => void response.writeHead(503).end()
  const portal = await listen(ports.portal, () => logged(log, 'portal', (...exchange) => answerPortal(...exchange)))
  const client = kindOfPortal && portalClient(portal.origin)
  const isWebApi = new RegExp(`^${base}/(esapi|api)/`, 'i')
  const ebs = await listen(ports.ebs, (origin) => {
    const oauth = createOAuth({ origin, id, store, switches, ways, redirectUris, portal: client })
    const pages = new Hono().route('/', createSignIn(oauth.provider, store)).route('/', createParametersPage(store))
    const page = listenerOf(pages)
    const call = listenerOf(createWebApi({ store, faults, pool, switches, ways, now }))
    return logged(log, 'ebs', async (request, response) => {
      if (request.url?.includes('*')) return refuseAsterisk(response)
      await faults.apply(request, response, async () => {
        const url = canonicalAuthPath(request.url ?? '/')
        request.url = url
        if (signIn === 'native' && url.startsWith('/Auth/')) return void response.writeHead(404).end()
        if (oauth.owns(url)) return oauth.handle(request, response)
        if (!isWebApi.test(url)) return page(request, response)
        request.url = url.slice(base.length)
        return call(request, response)
      })
    })
  })
  answerPortal = listenerOf(
    createPortal(
      store,
      kindOfPortal && client && { kind: kindOfPortal, addToken: createAddToken(ebs.origin, client, store) },
    ),
  )

  const written = environmentOf({
    id,
    name,
    kind,
    secretVariable,
    ebsOrigin: ebs.origin,
    portalOrigin: portal.origin,
    portal: kindOfPortal,
    signIn,
    store,
  })
  return {
    ebsOrigin: ebs.origin,
    portalOrigin: portal.origin,
    portalUrl: `${portal.origin}/subscriptions/${store.subscription().id}`,
    environment: dialect?.environment?.(written) ?? written,
    clientSecret: store.meta('clientSecret'),
    relaySecret: signIn === 'native' ? store.subscription().password : store.meta('clientSecret'),
    secretVariable,
    users: store.users().map(({ id, password, name, role }) => ({ id, password, name, role })),
    store,
    faults,
    pool,
    switches,
    ways,
    requests: log.entries,
    async close() {
      await Promise.all([ebs.close(), portal.close()])
      store.close()
    },
  }
}

/** The vendor's own server package (contract 3.5, 10). */
const OF_THE_PACKAGE = { deadTokenStatus: 403 } satisfies Partial<Ways>

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const listenerOf = (app: Pick<Hono, 'fetch'>): Answer => getRequestListener(app.fetch, { overrideGlobalObjects: false })

const logged =
  (log: RequestLog, server: LoggedRequest['server'], answer: Answer): Handler =>
  (request, response) => {
    void log.run(server, request.method ?? 'GET', request.url ?? '/', async (entry) => {
      response.once('finish', () => {
        entry.status = response.statusCode
      })
      response.once('close', () => {
        entry.cut = !response.writableFinished
      })
      try {
        await answer(request, response)
      } catch {
        request.socket.destroy()
      }
    })
  }

/** ASP.NET's request validation, in front of everything else: a raw asterisk in a URL (contract section 11). */
function refuseAsterisk(response: ServerResponse) {
  response.writeHead(400, { 'content-type': 'text/html; charset=utf-8' })
  response.end(
    '<!DOCTYPE html><html><head><title>Bad Request</title></head><body><h2>A potentially dangerous Request.Path value was detected from the client (*).</h2></body></html>',
  )
}
