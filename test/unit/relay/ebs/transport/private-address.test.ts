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
