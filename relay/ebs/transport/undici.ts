/** The transport of Node: undici with kept connections, timeouts for every phase, an optional private CA, no private targets. */
import { incoming } from './incoming.ts'
import { isPrivateHost } from './private-address.ts'
import { type Transport, TransportError } from './transport.ts'
import { collect } from './undici-collect.ts'
import { type ConnectionOptions, createDispatcher } from './undici-dispatcher.ts'

/** Throws what Node does where `ca` or the proxy's address cannot be read. */
export function nodeTransport(options: ConnectionOptions = {}): Transport & { close(): Promise<void> } {
  const dispatcher = createDispatcher(options)
  const send: Transport = async ({ method, url, headers, body, ...bounds }) => {
    const { origin, hostname, pathname, search } = new URL(url)
    // A literal address is never looked up, so it is judged here, also if the call goes through a proxy.
    if (!options.allowPrivate && isPrivateHost(hostname)) throw new TransportError('denied')
    try {
      const request = { origin, path: pathname + search, method, headers, body: body ?? null }
      const answer = await collect(dispatcher, request, bounds)
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

/** Names the fault that undici throws before it sends anything. */
function classify(error: unknown): TransportError {
  if (error instanceof TransportError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EGRESS_DENIED') return new TransportError('denied')
  return new TransportError(/CERT|TLS|SSL|SELF_SIGNED|ISSUER|VERIFY_LEAF/.test(code) ? 'tls' : 'unreachable')
}
