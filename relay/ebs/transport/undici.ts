/** The transport of Node: undici with kept connections, timeouts for every phase, an optional private CA, no private targets. */
import { BoundedMap } from '../../lib/bounded-map.ts'
import { incoming } from './incoming.ts'
import { isPrivateHost } from './private-address.ts'
import { type Transport, TransportError } from './transport.ts'
import { collect } from './undici-collect.ts'
import { type ConnectionOptions, createDispatcher } from './undici-dispatcher.ts'

/** Throws what Node does where `ca` or the proxy's address cannot be read. */
export function nodeTransport(options: ConnectionOptions = {}): Transport & { close(): Promise<void> } {
  const dispatcher = createDispatcher(options)
  /** Most calls go to one of a few addresses: taken apart once. */
  const targets = new BoundedMap<string, Target>(TARGETS_MAX)

  const send: Transport = async ({ method, url, headers, body, maxBytes, signal }) => {
    const known = targets.get(url)
    const { origin, path, isPrivate } = known ?? targetOf(url)
    if (isPrivate && !options.allowPrivate) throw new TransportError('denied')
    if (!known) targets.set(url, { origin, path, isPrivate })
    try {
      const request = { origin, path, method, headers, body: body ?? null }
      const answer = await collect(dispatcher, request, { maxBytes, signal })
      const header = (name: string) => {
        const value = answer.headers[name]
        return Array.isArray(value) ? value[0] : value
      }
      return incoming(answer.status, header, answer.bytes)
    } catch (error) {
      throw classify(error)
    }
  }
  return Object.assign(send, { close: () => dispatcher.close() })
}

type Target = { origin: string; path: string; isPrivate: boolean }
const TARGETS_MAX = 500

function targetOf(url: string): Target {
  const { origin, hostname, pathname, search } = new URL(url)
  // A literal address is never looked up, so it is judged here: also where a proxy would be asked.
  return { origin, path: pathname + search, isPrivate: isPrivateHost(hostname) }
}

/** Names the fault that undici throws before it sends anything. */
function classify(error: unknown): TransportError {
  if (error instanceof TransportError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EGRESS_DENIED') return new TransportError('denied')
  return new TransportError(/CERT|TLS|SSL|SELF_SIGNED|ISSUER|VERIFY_LEAF/.test(code) ? 'tls' : 'unreachable')
}
