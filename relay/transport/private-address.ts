/** Addresses that no public EBS has. A name that resolves to one is somebody's attempt to reach inside (SSRF, rebinding). */
import { BlockList } from 'node:net'

const blocked = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  blocked.addSubnet(net, prefix)
}
for (const [net, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  blocked.addSubnet(net, prefix, 'ipv6')
}

/** IPv4 in IPv6 form (`::ffff:10.0.0.1`) counts as what it stands for. */
export const isPrivateAddress = (address: string, family: 4 | 6) =>
  blocked.check(address, family === 6 ? 'ipv6' : 'ipv4')
