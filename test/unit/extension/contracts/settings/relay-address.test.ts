import { expect, test } from 'vitest'
import { relayOriginOf } from '../../../../../extension/contracts/settings/relay-address.ts'

test.each([
  ['https://relay.example.com', 'https://relay.example.com'],
  [' https://relay.example.com:8443/ ', 'https://relay.example.com:8443'],
  ['https://RELAY.example.com', 'https://relay.example.com'],
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
  ['https://relay.example.com/v1', 'relay_address_path'],
  ['https://relay.example.com/?a=1', 'relay_address_path'],
  ['https://relay.example.com/#a', 'relay_address_path'],
  ['https://maria:secret@relay.example.com', 'relay_address_credentials'],
  ['https://:secret@relay.example.com', 'relay_address_credentials'],
  ['https://maria@relay.example.com/v1', 'relay_address_credentials'],
])('%j is refused: %s', (address, code) => {
  expect(() => relayOriginOf(address)).toThrow(code)
})

test('a password in the address is nowhere in the failure, and the address without it is', () => {
  const refused = () => relayOriginOf('https://maria:secret@relay.example.com/v1')
  expect(refused).toThrow(
    expect.objectContaining({ failure: expect.objectContaining({ subject: 'https://relay.example.com' }) }),
  )
})

test('an address with a path is shown without it', () => {
  const refused = () => relayOriginOf('https://relay.example.com/v1?a=1')
  expect(refused).toThrow(
    expect.objectContaining({ failure: expect.objectContaining({ subject: 'https://relay.example.com' }) }),
  )
})
