/** Makes connections to EBS on Node: settles the authorities that TLS trusts, the refused addresses, and the proxy. */
import { lookup as dnsLookup } from 'node:dns'
import type { LookupFunction, Socket } from 'node:net'
import * as tls from 'node:tls'
import { Agent, buildConnector, type Dispatcher, EnvHttpProxyAgent, Pool } from 'undici'
import { BODY_TIMEOUT_MS, CONNECT_TIMEOUT_MS, HEADERS_TIMEOUT_MS, UPSTREAM_CONNECTIONS_MAX } from '../../limits.ts'
import { passOverInterim } from './interim.ts'
import { isPrivateAddress } from './private-address.ts'

export type ConnectionOptions = {
  /** PEM of private authorities, trusted beside what the machine trusts. */
  ca?: string
  /** EBS is in the operator's own network. */
  allowPrivate?: boolean
  /** The proxy for HTTPS, and the hosts that are called without it, as NO_PROXY names them. */
  proxy?: { url: string; except: string }
}

/** Keeps connections, with a timeout for every phase. Fails with `EGRESS_DENIED` where a name leads to private addresses alone. */
export function createDispatcher({ ca, allowPrivate, proxy }: ConnectionOptions): Dispatcher {
  const security = {
    // Set here, so that NODE_TLS_REJECT_UNAUTHORIZED has no effect.
    rejectUnauthorized: true,
    // undici would speak HTTP/2 where EBS offers it. There, the begin of a request says little about the bytes that were sent.
    allowH2: false,
    // Made once: to read all authorities takes longer than to connect.
    ...(ca !== undefined && { secureContext: tls.createSecureContext({ ca: [...machineAuthorities(), ca] }) }),
  }
  const options = {
    headersTimeout: HEADERS_TIMEOUT_MS,
    bodyTimeout: BODY_TIMEOUT_MS,
    allowH2: false,
    connect: buildConnector({
      ...security,
      timeout: CONNECT_TIMEOUT_MS,
      ...(!allowPrivate && { lookup: publicLookup }),
    }),
    factory: (origin: string | URL, own: Pool.Options) => new Pool(origin, pooled(own)),
  }
  if (!proxy) return new Agent(options)
  return new EnvHttpProxyAgent({
    ...options,
    // Plain HTTP is for loopback alone.
    httpProxy: '',
    httpsProxy: proxy.url,
    noProxy: proxy.except,
    requestTls: security,
    // The certificate of a proxy that is asked by https.
    proxyTls: security,
    connectTimeout: CONNECT_TIMEOUT_MS,
    // The connection to the proxy: its answer to CONNECT has to come as soon as a connection would.
    clientFactory: (origin, own) => new Pool(origin, { ...own, headersTimeout: CONNECT_TIMEOUT_MS }),
  })
}

/** undici hands over how to connect: directly, or through the proxy's tunnel. */
function pooled(own: Pool.Options): Pool.Options {
  const connect = own.connect as buildConnector.connector
  return {
    ...own,
    connections: UPSTREAM_CONNECTIONS_MAX,
    connect: (target, callback) =>
      connect(target, (...[error, socket]: [Error, null] | [null, Socket]) => {
        if (error) callback(error, null)
        else callback(null, passOverInterim(socket))
      }),
  }
}

/**
 * The authorities that TLS trusts where none are named: the public ones, NODE_EXTRA_CA_CERTS, and the system's with
 * `--use-system-ca` or `--use-openssl-ca`. COMPAT(node<22.15): the public ones alone.
 */
function machineAuthorities(): readonly string[] {
  if (!('getCACertificates' in tls)) return (tls as typeof import('node:tls')).rootCertificates
  const flags = [...process.execArgv, ...(process.env.NODE_OPTIONS ?? '').split(/\s+/)]
  // Node does not list OpenSSL's own under `default`; they are the system's.
  const isOpenSsl = flags.includes('--use-openssl-ca')
  return [...tls.getCACertificates('default'), ...(isOpenSsl ? tls.getCACertificates('system') : [])]
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
