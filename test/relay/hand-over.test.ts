/** The hand-over page: static, kept nowhere, framed nowhere, and only its own script runs in it. */
import { createHash } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { RUNTIMES, startWorld, type World } from '../support/relay.ts'

let world: World
afterEach(() => world.close())

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test.each(RUNTIMES)('on %s', async (runtime) => {
  world = await startWorld({}, runtime)
  const answer = await fetch(`${world.relay.origin}/hand-over`)
  const page = await answer.text()
  const [, script = ''] = page.match(/<script>([\s\S]*?)<\/script>/) ?? []
  const [, style = ''] = page.match(/<style>([\s\S]*?)<\/style>/) ?? []
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  expect(answer.headers.get('content-security-policy')).toBe(
    `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  )
  // It parses, bundled or not.
  expect(() => new Function(script)).not.toThrow()
  expect(page.match(/https?:\/\//g) ?? []).toHaveLength(1)
  const refused = await fetch(`${world.relay.origin}/hand-over`, { method: 'POST' })
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})
