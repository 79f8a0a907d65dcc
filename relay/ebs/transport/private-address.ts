/**
 * Addresses that no public EBS has: private networks, and what IANA's special-purpose registries (RFC 6890) reserve for
 * tunnels, tests and documents. A name that resolves to one is somebody's attempt to reach inside (SSRF, rebinding).
 * Nothing of a platform is needed: the configuration is judged by it too, also at the edge.
 */

type Range = { first: bigint; last: bigint }

const blocked: Range[] = []
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  blocked.push(rangeOf(`::ffff:${net}`, 96 + prefix))
}
for (const [net, prefix] of [
  // Unspecified, loopback, and IPv4 in the form that is given up (`::127.0.0.1`).
  ['::', 96],
  // NAT64 and 6to4 carry any IPv4 address; so does Teredo, in 2001::/23.
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  blocked.push(rangeOf(net, prefix))
}

/** IPv4 in IPv6 form (`::ffff:10.0.0.1`) counts as what it stands for. @param address as the resolver or `URL` writes it */
export function isPrivateAddress(address: string, family: 4 | 6): boolean {
  const bits = bitsOf(family === 4 ? `::ffff:${address}` : address)
  return blocked.some(({ first, last }) => first <= bits && bits <= last)
}

/** @param hostname of a `URL`, which writes IPv4 in one way only, and IPv6 in brackets; a name is not private */
export function isPrivateHost(hostname: string): boolean {
  if (hostname.startsWith('[')) return isPrivateAddress(hostname.slice(1, -1), 6)
  return /^\d+\.\d+\.\d+\.\d+$/.test(hostname) && isPrivateAddress(hostname, 4)
}

function rangeOf(net: string, prefix: number): Range {
  const first = bitsOf(net)
  return { first, last: first + (1n << BigInt(128 - prefix)) - 1n }
}

/** The 128 bits of an IPv6 address (RFC 4291 section 2.2), without its zone. */
function bitsOf(address: string): bigint {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::')
  const front = groupsOf(head)
  const back = groupsOf(tail ?? '')
  const between = Array<number>(tail === undefined ? 0 : 8 - front.length - back.length).fill(0)
  return [...front, ...between, ...back].reduce((bits, group) => (bits << 16n) | BigInt(group), 0n)
}

function groupsOf(text: string): number[] {
  if (text === '') return []
  return text.split(':').flatMap((group) => {
    if (!group.includes('.')) return [Number.parseInt(group, 16)]
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number)
    return [a * 256 + b, c * 256 + d]
  })
}
