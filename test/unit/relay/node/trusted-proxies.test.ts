import { expect, test } from 'vitest'
import { parseConfig } from '../../../../relay/config/parse.ts'
import example from '../../../../relay/deploy/relay.config.example.json' with { type: 'json' }
import { clientKey, ipv6SiteOf } from '../../../../relay/http/client-key.ts'
import { cameByHttps, clientAddress, createIsProxy } from '../../../../relay/node/trusted-proxies.ts'

const PROXIES = ['127.0.0.1', '10.0.0.0/8', 'fd00::/8', '2001:db8::1', '::ffff:192.0.2.9', 'fe80::/10']
const isProxy = createIsProxy(PROXIES)

test('the configuration takes addresses and ranges', () => {
  expect(parseConfig({ ...example, trustedProxies: PROXIES }).trustedProxies).toEqual(PROXIES)
})

test.each([
  ['127.0.0.1', true],
  ['127.0.0.2', false],
  ['10.255.0.1', true],
  ['11.0.0.1', false],
  ['::ffff:10.1.2.3', true],
  ['::ffff:11.1.2.3', false],
  ['192.0.2.9', true],
  ['fd12:3456::1', true],
  ['2001:db8::1', true],
  ['2001:db8::2', false],
  ['fe80::1%eth0', true],
  ['10.example', false],
  ['unknown', false],
  ['', false],
])('whether %s is a proxy: %s', (address, expected) => {
  expect(isProxy(address)).toBe(expected)
})

test.each([
  ['no proxy', '192.0.2.1', '198.51.100.1', '192.0.2.1'],
  ['a proxy that says nothing', '10.0.0.1', undefined, '10.0.0.1'],
  ['one proxy', '10.0.0.1', '192.0.2.1', '192.0.2.1'],
  ['one proxy, and a client that claims to be another', '10.0.0.1', '198.51.100.1, 192.0.2.1', '192.0.2.1'],
  ['proxies behind each other', '::ffff:10.0.0.1', '198.51.100.1, 192.0.2.1, 10.0.0.2,fd00::1', '192.0.2.1'],
  ['proxies that name ports', '10.0.0.1', '192.0.2.1:4711, 10.0.0.2:80, [fd00::1]:80', '192.0.2.1'],
  ['a proxy that names the port of a client of IPv6', '127.0.0.1', '[2001:db8:5::7]:50123', '2001:db8:5::7'],
  ['proxies alone', '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
  ['a proxy that does not know', '10.0.0.1', '192.0.2.1, unknown', 'unknown'],
])('who asks, behind %s', (_, peer, forwarded, expected) => {
  expect(clientAddress(peer, forwarded, isProxy)).toBe(expected)
})

test.each([
  ['a proxy that says so', '10.0.0.1', 'https', true],
  ['a proxy in IPv6 form', '::ffff:10.0.0.1', 'https', true],
  ['two proxies that both say so', '10.0.0.1', 'HTTPS , https', true],
  ['a client that lies to a proxy', '10.0.0.1', 'https, http', false],
  ['a proxy that says nothing', '10.0.0.1', undefined, false],
  ['a stranger', '192.0.2.1', 'https', false],
])('whether the client came by HTTPS, behind %s', (_, peer, forwarded, expected) => {
  expect(cameByHttps(peer, forwarded, isProxy, 'required')).toBe(expected)
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['192.0.2.1:4711', '192.0.2.1'],
  ['[2001:db8:1:2:3::4]:443', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', 'unknown'],
  ['unknown', 'unknown'],
  ['a\nb', 'unknown'],
  ['1'.repeat(10_000), 'unknown'],
])('the client %j is counted and logged as %s', (address, key) => {
  expect(clientKey(address)).toBe(key)
})

test('a network of the IPv6 kind belongs to a /48, and nothing else does', () => {
  expect(ipv6SiteOf(clientKey('2001:db8:1:2::1'))).toBe('2001:db8:1::/48')
  expect(ipv6SiteOf(clientKey('192.0.2.1'))).toBeUndefined()
  expect(ipv6SiteOf(clientKey('unknown'))).toBeUndefined()
})
