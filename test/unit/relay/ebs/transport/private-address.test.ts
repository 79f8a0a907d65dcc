import { expect, test } from 'vitest'
import { isPrivateAddress, isPrivateHost } from '../../../../../relay/ebs/transport/private-address.ts'
import { fc } from '../../../../support/fast-check.ts'

test.each([
  ['10.0.0.0', '10.255.255.255', '9.255.255.255', '11.0.0.0'],
  ['100.64.0.0', '100.127.255.255', '100.63.255.255', '100.128.0.0'],
  ['127.0.0.0', '127.255.255.255', '126.255.255.255', '128.0.0.0'],
  ['169.254.0.0', '169.254.255.255', '169.253.255.255', '169.255.0.0'],
  ['172.16.0.0', '172.31.255.255', '172.15.255.255', '172.32.0.0'],
  ['192.168.0.0', '192.168.255.255', '192.167.255.255', '192.169.0.0'],
  ['224.0.0.0', '255.255.255.255', '223.255.255.255', '1.0.0.0'],
])('the IPv4 range from %s to %s is private, and its neighbours are not', (first, last, before, after) => {
  const found = [first, last, before, after].map((address) => isPrivateAddress(address, 4))
  expect(found).toEqual([true, true, false, false])
})

test.each([
  ['fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'fbff:ffff::', 'fe00::'],
  ['fe80::', 'febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'fe7f:ffff::', '2a00::'],
  ['::', '::1', '1::', '2a00::1'],
  ['fe80::1%eth0', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '2a00:1450:4001:813::200e'],
])('the IPv6 addresses %s and %s are private, and %s and %s are not', (first, last, before, after) => {
  const found = [first, last, before, after].map((address) => isPrivateAddress(address, 6))
  expect(found).toEqual([true, true, false, false])
})

test('an address is judged alike in all its spellings', () => {
  const groups = fc.array(fc.constantFrom(0, 1, 0x0a00, 0x7f00, 0xfc00, 0xfe80, 0xffff, 0x2a00), {
    minLength: 8,
    maxLength: 8,
  })
  fc.assert(
    fc.property(groups, (parts) => {
      const full = parts.map((part) => part.toString(16).padStart(4, '0')).join(':')
      // `URL` leaves out zeros.
      expect(isPrivateHost(new URL(`https://[${full}]`).hostname)).toBe(isPrivateAddress(full, 6))
    }),
  )
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const bits = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
      const judged = isPrivateAddress(address, 4)
      expect(isPrivateHost(new URL(`https://${bits}`).hostname)).toBe(judged)
      expect(isPrivateHost(new URL(`https://[::ffff:${address}]`).hostname)).toBe(judged)
    }),
  )
})

test('a name is no private address', () => {
  expect(['10.example', 'fc00.example', 'localhost'].map(isPrivateHost)).toEqual([false, false, false])
})

const F = 'ffff:ffff:ffff:ffff:ffff:ffff'
/** The first and the last address of each range that is refused, and the neighbours that are not. */
test.each<[string, string, string | null, string | null]>([
  ['0.0.0.0', '0.255.255.255', null, '1.0.0.0'],
  ['10.0.0.0', '10.255.255.255', '9.255.255.255', '11.0.0.0'],
  ['100.64.0.0', '100.127.255.255', '100.63.255.255', '100.128.0.0'],
  ['127.0.0.0', '127.255.255.255', '126.255.255.255', '128.0.0.0'],
  ['169.254.0.0', '169.254.255.255', '169.253.255.255', '169.255.0.0'],
  ['172.16.0.0', '172.31.255.255', '172.15.255.255', '172.32.0.0'],
  ['192.0.0.0', '192.0.0.255', '191.255.255.255', '192.0.1.0'],
  ['192.0.2.0', '192.0.2.255', '192.0.1.255', '192.0.3.0'],
  ['192.88.99.0', '192.88.99.255', '192.88.98.255', '192.88.100.0'],
  ['192.168.0.0', '192.168.255.255', '192.167.255.255', '192.169.0.0'],
  ['198.18.0.0', '198.19.255.255', '198.17.255.255', '198.20.0.0'],
  ['198.51.100.0', '198.51.100.255', '198.51.99.255', '198.51.101.0'],
  ['203.0.113.0', '203.0.113.255', '203.0.112.255', '203.0.114.0'],
  ['224.0.0.0', '255.255.255.255', '223.255.255.255', null],
  ['::', '::ffff:ffff', null, '::1:0:0'],
  ['64:ff9b::', '64:ff9b::ffff:ffff', '64:ff9a:ffff::', '64:ff9b::1:0:0'],
  ['64:ff9b:1::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff', null, '64:ff9b:2::'],
  ['100::', '100::ffff:ffff:ffff:ffff', 'ff:ffff::', '100:0:0:1::'],
  ['2001::', `2001:1ff:${F}`, '2000:ffff::', '2001:200::'],
  ['2001:db8::', `2001:db8:${F}`, '2001:db7:ffff::', '2001:db9::'],
  ['2002::', `2002:ffff:${F}`, '2001:ffff::', '2003::'],
  ['3fff::', `3fff:fff:${F}`, '3ffe:ffff::', '3fff:1000::'],
  ['5f00::', `5f00:ffff:${F}`, '5eff:ffff::', '5f01::'],
  ['fc00::', `fdff:ffff:${F}`, `fbff:ffff:${F}`, 'fe00::'],
  ['fe80::', `feff:ffff:${F}`, 'fe7f:ffff::', null],
  ['ff00::', `ffff:ffff:${F}`, null, null],
])('from %s to %s', (first, last, before, after) => {
  const isPrivate = (address: string) => isPrivateAddress(address, address.includes(':') ? 6 : 4)
  expect([first, last].map(isPrivate)).toEqual([true, true])
  expect([before, after].filter((one) => one !== null).filter(isPrivate)).toEqual([])
})
