import { expect, test } from 'vitest'
import { relayOriginOf } from '../../../../extension/contracts/relay-address.ts'

test.each([
  ['https://relay.example.com', 'https://relay.example.com'],
  [' https://relay.example.com:8443/path?a=1 ', 'https://relay.example.com:8443'],
  ['http://localhost:7410/', 'http://localhost:7410'],
])('%j is the relay at %s', (address, origin) => {
  expect(relayOriginOf(address)).toBe(origin)
})

test.each([
  ['http://relay.example.com', 'https_required'],
  ['http://127.0.0.1:7410', 'https_required'],
  ['http://localhost.example.com', 'https_required'],
  ['relay.example.com', 'relay_address_invalid'],
  ['', 'relay_address_invalid'],
  ['ftp://relay.example.com', 'relay_address_invalid'],
  ['javascript:alert(1)', 'relay_address_invalid'],
])('%j is refused: %s', (address, code) => {
  expect(() => relayOriginOf(address)).toThrow(code)
})
