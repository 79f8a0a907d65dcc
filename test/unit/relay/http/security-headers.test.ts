import { expect, test } from 'vitest'
import { securityHeaders } from '../../../../relay/http/security-headers.ts'

const YEAR_S = 31_536_000

test('an answer over HTTPS tells the browser to come by HTTPS for a year at the least', () => {
  const hsts = securityHeaders('https://relay.example')['strict-transport-security'] ?? ''
  expect(Number(/^max-age=(\d+)$/.exec(hsts)?.[1])).toBeGreaterThanOrEqual(YEAR_S)
})

test('an answer over HTTP does not: the browser would no longer reach it', () => {
  expect(securityHeaders('http://localhost:8787')).not.toHaveProperty('strict-transport-security')
})

test('nothing is kept, framed, sniffed or referred to', () => {
  expect(securityHeaders('http://localhost:8787')).toEqual({
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
})
