/**
 * Decides which origins may call from a browser. An Origin has to be that of a configured extension. A request without one
 * passes, since a worker's GET carries none; that opens nothing, because each route that does something wants a proof (RFC
 * 9449).
 * Origins are compared as raw strings: `new URL('chrome-extension://id').origin` is the text "null".
 */
import { REQUEST_ID_HEADER, SESSION_HEADER } from '../../shared/api.ts'
import type { RelayConfig } from '../config/schema.ts'

/** Firefox draws the host of an extension's origin at random for each installation; there the redirect URI is the pin. */
const FIREFOX_ORIGIN = /^moz-extension:\/\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The CORS headers for the answer to a request with this Origin; undefined when the origin may not use the relay. */
export type CorsHeadersFor = (origin: string | undefined) => Record<string, string> | undefined

/** Knows the configured extensions by their origins. */
export function createCorsHeaders(extensions: RelayConfig['extensions']): CorsHeadersFor {
  const exact = new Set(
    extensions.filter(({ browser }) => browser !== 'firefox').map(({ id }) => `chrome-extension://${id}`),
  )
  const firefox = extensions.some(({ browser }) => browser === 'firefox')
  return (origin) => {
    if (origin === undefined) return VARY
    if (!exact.has(origin) && !(firefox && FIREFOX_ORIGIN.test(origin))) return undefined
    return { ...VARY, 'access-control-allow-origin': origin, 'access-control-expose-headers': EXPOSED }
  }
}

const VARY = { vary: 'Origin' }
const EXPOSED = [SESSION_HEADER, REQUEST_ID_HEADER, 'dpop-nonce', 'retry-after'].join(', ')

/**
 * The answer to a preflight: the methods that the route accepts, whatever the preflight requests. It never allows
 * credentials or private networks.
 */
export const preflightHeaders = (methods: readonly string[]) => ({
  'access-control-allow-methods': methods.join(', '),
  'access-control-allow-headers': 'authorization, content-type, dpop',
  'access-control-max-age': '600',
})
