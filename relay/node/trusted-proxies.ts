/** Who asks, where proxies stand between (Node): they alone are believed, and each of them only about whom it heard itself. */
import { BlockList, isIP } from 'node:net'
import { withoutPort } from '../front/rate-limit.ts'

/** Whether an address is one of them; a name or nonsense never is. */
export type IsProxy = (address: string) => boolean

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
 * The peer; behind a proxy, the last of X-Forwarded-For that is none: each proxy adds whom it heard, and what stands before
 * the first stranger is the stranger's own word. Proxies alone: the one that is furthest away.
 */
export function clientAddress(peer: string, forwardedFor: string | undefined, isProxy: IsProxy): string {
  if (forwardedFor === undefined || !isProxy(peer)) return peer
  const heard = forwardedFor.split(',').map((hop) => withoutPort(hop.trim()))
  return heard.findLast((address) => !isProxy(address)) ?? heard[0] ?? peer
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')
