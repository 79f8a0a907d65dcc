/** The transport of Node: undici with kept connections, timeouts for every phase, an optional private CA, no private targets. */
import { lookup as dnsLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { rootCertificates } from 'node:tls'
import { Agent } from 'undici'
import { BoundedMap } from '../bounded-map.ts'
import { BODY_TIMEOUT_MS, CONNECT_TIMEOUT_MS, HEADERS_TIMEOUT_MS, UPSTREAM_CONNECTIONS_MAX } from '../limits.ts'
import { collect } from './collect.ts'
import { isPrivateAddress } from './private-address.ts'
import { type Transport, TransportError } from './transport.ts'

/** `ca`: PEM of a private authority, trusted beside the public ones. `allowPrivate`: EBS is in the operator's own network. */
export type NodeTransportOptions = { ca?: string; allowPrivate?: boolean }

export function nodeTransport(options: NodeTransportOptions = {}): Transport & { close(): Promise<void> } {
  const agent = new Agent({
    connections: UPSTREAM_CONNECTIONS_MAX,
    headersTimeout: HEADERS_TIMEOUT_MS,
    bodyTimeout: BODY_TIMEOUT_MS,
    // undici would speak HTTP/2 where EBS offers it; there, when a request is begun says little about what was sent.
    allowH2: false,
    connect: {
      timeout: CONNECT_TIMEOUT_MS,
      ...(options.ca === undefined ? {} : { ca: [...rootCertificates, options.ca] }),
      ...(options.allowPrivate ? {} : { lookup: publicLookup }),
    },
  })

  /** Most calls go to one of a few addresses: taken apart once. */
  const targets = new BoundedMap<string, Target>(TARGETS_MAX)

  const send: Transport = async ({ method, url, headers, body, maxBytes, signal }) => {
    const known = targets.get(url)
    const { origin, path, isPrivate } = known ?? targetOf(url)
    if (isPrivate && !options.allowPrivate) throw new TransportError('denied')
    if (!known) targets.set(url, { origin, path, isPrivate })
    try {
      const request = { origin, path, method, headers, body: body ?? null }
      const answer = await collect(agent, request, { maxBytes, signal })
      const header = (name: string) => {
        const value = answer.headers[name]
        return Array.isArray(value) ? value[0] : value
      }
      return { status: answer.status, header, body: answer.body }
    } catch (error) {
      throw classify(error)
    }
  }
  return Object.assign(send, { close: () => agent.close() })
}

/** Resolves, and refuses at the moment of connecting: an answer that changes later (rebinding) is looked at again. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  dnsLookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0)
    const allowed = addresses.filter(({ address, family }) => !isPrivateAddress(address, family === 6 ? 6 : 4))
    const [first] = allowed
    if (!first) return callback(Object.assign(new Error('private address'), { code: 'EGRESS_DENIED' }), '', 0)
    if (options.all) callback(null, allowed)
    else callback(null, first.address, first.family)
  })
}

type Target = { origin: string; path: string; isPrivate: boolean }
const TARGETS_MAX = 500

function targetOf(url: string): Target {
  const { origin, hostname, pathname, search } = new URL(url)
  return { origin, path: pathname + search, isPrivate: isPrivateLiteral(hostname) }
}

/** A literal address is never looked up, so it is judged here. */
function isPrivateLiteral(hostname: string): boolean {
  const address = hostname.replace(/^\[|\]$/g, '')
  const family = isIP(address)
  return (family === 4 || family === 6) && isPrivateAddress(address, family)
}

/** What undici threw before it sent anything. */
function classify(error: unknown): TransportError {
  if (error instanceof TransportError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EGRESS_DENIED') return new TransportError('denied')
  return new TransportError(/CERT|TLS|SSL|SELF_SIGNED|ISSUER|VERIFY_LEAF/.test(code) ? 'tls' : 'unreachable')
}
