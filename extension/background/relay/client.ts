/** Calls the relay: one function for every route of its contract, proof of possession included (RFC 9449). */
import { generateProof } from 'dpop'
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import {
  type Body,
  REQUEST_ID_HEADER,
  type Reply,
  ROUTES,
  type RouteName,
  SESSION_HEADER,
} from '../../../shared/api.ts'
import type { RelayInfo } from '../../../shared/bodies.ts'
import { BODY_DIGEST_CLAIM, bodyDigest } from '../../../shared/body-digest.ts'
import { Done, Problem } from '../../../shared/errors.ts'
import { EXTENSION_GIVES_UP_MS, SESSION_LIFETIME_MS } from '../../../shared/limits.ts'
import { Failed } from '../../contracts/errors.ts'
import { matchPatternOf } from '../../contracts/pages/match-pattern.ts'
import { dpopKey } from '../../vault/dpop-key.ts'
import { requireAgreed } from '../state/agreement.ts'
import { policy, relayAddress } from '../state/policy.ts'
import { dropSession, type Live, liveSession, renewSession } from '../tokens/sessions.ts'
import { setAsideFaulty } from './faulty-environments.ts'
import { infoOf, isMisunderstood, outdatedSide } from './who-is-outdated.ts'

export type Call<N extends RouteName> = {
  /** Fills `{name}` in the route's path. */
  params?: Record<string, string>
  query?: Record<string, string>
  body?: Body<N>
  /** The environment of the call. Every route but the open ones needs one, and an agreement for it. */
  environment?: string
  /** The creation that the session must be for. */
  requestId?: string
  /** A relay other than the connected one, for open routes only. */
  base?: string
}

/** The last nonce of the relay, so that a wrong clock costs one extra request and not every one (RFC 9449 section 8). */
let nonce: string | undefined

/**
 * Calls one route. To a relay without the admin's agreement for the environment only open routes go: they carry no value, ref
 * or session.
 * @throws {Failed} the relay's own code; `relay_not_agreed`; `sign_in_required` without a live session; `relay_not_connected`,
 * `permission_missing`, `relay_unreachable` (`done` unknown for a write), `relay_invalid_answer`; of
 * the environments: `relay_foreign`; in the place of what another version of the relay cannot do or say: `relay_outdated`,
 * `extension_outdated`
 */
export async function call<N extends RouteName>(name: N, request: Call<N>): Promise<Reply<N>> {
  const route = ROUTES[name]
  const base = route.access === 'open' ? (request.base ?? (await relayAddress())) : await agreedRelay(request)
  if (!base) throw new Failed('relay_not_connected')
  await requireGrant(base)
  const info = await infoOf(base)
  requireRoute(name, info)
  const url = new URL(fill(route.path, request.params ?? {}), base)
  for (const [key, value] of Object.entries(request.query ?? {})) url.searchParams.set(key, value)

  const live = route.access === 'session' ? await sessionFor(request, base) : undefined
  const body = request.body === undefined ? undefined : JSON.stringify(request.body)
  let response = await send(route, url, body, live)
  if (response.status === 401 && response.headers.has('dpop-nonce')) {
    const problem = v.safeParse(
      Problem,
      await response
        .clone()
        .json()
        .catch(() => null),
    )
    if (problem.success && problem.output.code === 'use_dpop_nonce') response = await send(route, url, body, live)
  }
  const renewed = response.headers.get(SESSION_HEADER)
  if (live && renewed) await renewSession(live, renewed, Date.now() + SESSION_LIFETIME_MS)
  return read(name, response, live, info)
}

const agreedRelay = async ({ environment }: Call<RouteName>) => (await requireAgreed(environment ?? '')).relay

/**
 * Nothing is sent to a host that the admin has not granted to the extension, also where that host would take it (CORS). The
 * company's relay needs no grant: no page can have written its address.
 */
async function requireGrant(base: string): Promise<void> {
  const { relayUrl } = await policy()
  if (relayUrl && new URL(relayUrl).origin === new URL(base).origin) return
  const isGranted = await browser.permissions.contains({ origins: [matchPatternOf(base)] })
  if (!isGranted) throw new Failed('permission_missing', { subject: new URL(base).origin })
}

/** Nothing is sent to a relay that says what it can, and does not name this route. */
function requireRoute(name: RouteName, info: RelayInfo | null): void {
  if (name === 'listEnvironments') return
  if (!info || info.can.length === 0 || info.can.includes(name)) return
  throw new Failed(outdatedSide(info) ?? 'relay_outdated')
}

async function sessionFor(request: Call<RouteName>, relay: string): Promise<Live> {
  const live = request.environment ? await liveSession(request.environment, request.requestId) : null
  if (live?.relay !== relay) throw new Failed('sign_in_required')
  return live
}

async function send(
  route: (typeof ROUTES)[RouteName],
  url: URL,
  body: string | undefined,
  live: Live | undefined,
): Promise<Response> {
  const headers = new Headers({ accept: 'application/json' })
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (route.access !== 'open') {
    const htu = url.origin + url.pathname
    // The proof also covers the body, so that a thief who copies the request from a log cannot send another body.
    const claims = body === undefined ? {} : { [BODY_DIGEST_CLAIM]: await bodyDigest(new TextEncoder().encode(body)) }
    headers.set('dpop', await generateProof(await dpopKey(), htu, route.method, nonce, live?.session, claims))
  }
  if (live) headers.set('authorization', `DPoP ${live.session}`)
  try {
    const response = await fetch(url, {
      method: route.method,
      headers,
      ...(body !== undefined && { body }),
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(EXTENSION_GIVES_UP_MS),
    })
    nonce = response.headers.get('dpop-nonce') ?? nonce
    return response
  } catch {
    throw new Failed('relay_unreachable', { done: writes(route) ? 'unknown' : 'no', subject: url.origin })
  }
}

/** A refusal that this version cannot read whole, as a later relay has more codes. It still says whether the change was made. */
const UnknownProblem = v.object({ code: v.string(), done: Done })
const AnyObject = v.looseObject({})

/** Judges an answer against the contract. */
async function read<N extends RouteName>(
  name: N,
  response: Response,
  live: Live | undefined,
  info: RelayInfo | null,
): Promise<Reply<N>> {
  const { replies }: { replies: Record<number, v.GenericSchema> } = ROUTES[name]
  const requestId = response.headers.get(REQUEST_ID_HEADER) ?? undefined
  const schema = replies[response.status]
  const told: unknown = await response.json().catch(() => undefined)
  const body = name === 'listEnvironments' ? await setAsideFaulty(told) : told
  const parsed = schema && v.safeParse(schema, body)
  if (parsed?.success) return parsed.output as Reply<N>

  const problem = v.safeParse(Problem, body)
  const outdated = outdatedSide(info)
  if (!problem.success) {
    const said = v.safeParse(UnknownProblem, body)
    // The page of a proxy tells nothing of the relay's version.
    const isOfRelay = said.success || (parsed !== undefined && v.is(AnyObject, body))
    const unreadable = name === 'listEnvironments' ? noRelay(response) : 'relay_invalid_answer'
    throw new Failed((isOfRelay && outdated) || unreadable, {
      done: said.success ? said.output.done : writes(ROUTES[name]) ? 'unknown' : 'no',
      ...(requestId && { requestId }),
    })
  }
  const { code, done, ref, checks, ebsMessageId } = problem.output
  if (live && response.status === 401) await dropSession(live)
  throw new Failed(isMisunderstood(code) ? (outdated ?? code) : code, {
    done,
    requestId: problem.output.requestId,
    ...(ref && { ref }),
    ...(checks && { checks }),
    ...(ebsMessageId && { ebsMessageId }),
  })
}

/**
 * These statuses come from a proxy and mean that the relay does not answer (RFC 9110 section 15.6). Any other page
 * comes from another server.
 */
const noRelay = ({ status }: Response) => (status >= 500 ? 'relay_unreachable' : 'relay_foreign')

const writes = (route: (typeof ROUTES)[RouteName]) => route.method === 'PUT' || route.method === 'DELETE'

const fill = (path: string, params: Record<string, string>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
