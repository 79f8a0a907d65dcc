/**
 * Finds the client's address, and whether it came by HTTPS, behind proxies (Node). It believes trusted proxies alone, each only
 * about the hop that it saw.
 */
import { BlockList, isIP } from 'node:net'
import type { RelayConfig } from '../config/schema.ts'
import { withoutPort } from '../http/client-key.ts'

/** Whether an address is one of them; a name or nonsense never is. */
type IsProxy = (address: string) => boolean

/** @param proxies addresses and ranges (CIDR), as the configuration has them */
export function createIsProxy(proxies: readonly string[]): IsProxy {
  const trusted = new BlockList()
  for (const proxy of proxies) {
    const [address = '', prefix] = proxy.split('/')
    if (prefix === undefined) trusted.addAddress(address, familyOf(address))
    else trusted.addSubnet(address, Number(prefix), familyOf(address))
  }
  // IPv4 in IPv6 form (`::ffff:10.0.0.1`), as a socket for both has it, counts as what it stands for.
  return (address) => isIP(address) !== 0 && trusted.check(address, familyOf(address))
}

/**
 * The client's address. If the peer is a trusted proxy, walks X-Forwarded-For from the right and gives the first address that is
 * no trusted proxy: the client wrote everything left of it. If all are trusted, gives the leftmost.
 */
export function clientAddress(peer: string, forwardedFor: string | undefined, isProxy: IsProxy): string {
  if (forwardedFor === undefined || !isProxy(peer)) return peer
  const hops = forwardedFor.split(',').map((hop) => withoutPort(hop.trim()))
  return hops.findLast((address) => !isProxy(address)) ?? hops[0] ?? peer
}

/**
 * Whether the client came by HTTPS, where proxies end TLS: a trusted proxy sent the request, and every element of
 * X-Forwarded-Proto says so. A client can write elements to the left of what the proxies add, which makes it only stricter. The
 * first that is not `https`, wherever it stands, means that a part of the way may have been plain.
 * @param forwardedProto the header, its repetitions joined by commas; undefined where the proxy does not say
 */
export function cameByHttps(
  peer: string,
  forwardedProto: string | undefined,
  isProxy: IsProxy,
  setting: RelayConfig['forwardedProto'],
): boolean {
  if (!isProxy(peer)) return false
  if (forwardedProto === undefined) return setting === 'assumed-https'
  return forwardedProto.split(',').every((element) => element.trim().toLowerCase() === 'https')
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')
