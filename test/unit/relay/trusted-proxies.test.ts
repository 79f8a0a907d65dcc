import { expect, test } from 'vitest'
import example from '../../../relay/deploy/relay.config.example.json' with { type: 'json' }
import { clientAddress, createIsProxy } from '../../../relay/node/trusted-proxies.ts'
import { parseConfig } from '../../../relay/parse-config.ts'

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
  ['proxies alone', '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
  ['a proxy that does not know', '10.0.0.1', '192.0.2.1, unknown', 'unknown'],
])('who asks, behind %s', (_, peer, forwarded, expected) => {
  expect(clientAddress(peer, forwarded, isProxy)).toBe(expected)
})
