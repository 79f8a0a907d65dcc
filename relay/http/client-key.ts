/** Names a client by its address, for rate limits and for the log. */

/** Digits of both kinds of addresses; a zone of a link-local one. Anything else is a proxy's word for "not known", or nonsense. */
const ADDRESS = /^[\da-f:.]{2,45}(?:%\w{1,16})?$/i

/** The address without the port and the brackets that some proxies write around it. */
export const withoutPort = (peer: string) => peer.replace(/^\[(.*)\](?::\d+)?$|^([\d.]+):\d+$/, '$1$2')

/**
 * The key of a client: an IPv4 address as it is, an IPv6 address as its network `2001:db8:1:2::/64`, since who has one address
 * of a /64 has all of them. Everything that is no address is the one client `unknown`, so that keys stay short and harmless.
 */
export function clientKey(peer: string): string {
  const address = withoutPort(peer)
  if (!ADDRESS.test(address)) return 'unknown'
  if (!address.includes(':') || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const front = head.split(':').filter(Boolean)
  const back = tail?.split(':').filter(Boolean) ?? []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length)
  const groups = [...front, ...Array<string>(zeros).fill('0'), ...back]
  return `${groups.slice(0, 4).join(':')}${SUBNET}`
}

const SUBNET = '::/64'

/** The /48 of a key with a /64, for instance `2001:db8:1::/48`; undefined for every other key. */
export function ipv6SiteOf(key: string): string | undefined {
  return key.endsWith(SUBNET) ? `${key.split(':').slice(0, 3).join(':')}::/48` : undefined
}
