/**
 * The attack: stand between the relay and EBS with a certificate of one's own. Some hint in a forum has set
 * `NODE_TLS_REJECT_UNAUTHORIZED=0` on the relay's machine, so that Node takes any certificate, and the relay would hand over EBS's
 * tokens and the client secret.
 *
 * The defence: the relay's connections, also those to a proxy, check certificates whatever that variable says
 * (`relay/ebs/transport/undici-dispatcher.ts`), and `check` names it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { createAuthority, serverCertificate } from '../../support/certificate.ts'
import { checkOnline, listen, relayTo, startTls, tryCode } from '../../support/ebs-over-tls.ts'

const SWITCHED_OFF = { NODE_TLS_REJECT_UNAUTHORIZED: '0' }
const folder = mkdtempSync(join(tmpdir(), 'tls-'))
const authority = createAuthority()
const ca = join(folder, 'ca.pem')
writeFileSync(ca, authority.pem)
afterAll(() => rmSync(folder, { recursive: true }))

test('a certificate for another host is refused before anything is sent, and check says that the variable has no effect', async () => {
  const { port, seen } = await startTls(serverCertificate('wrong.example'))
  const { code, said } = await checkOnline([`https://localhost:${port}`], ca, SWITCHED_OFF)
  expect([code, said]).toEqual([1, expect.stringContaining('NODE_TLS_REJECT_UNAUTHORIZED=0 has no effect')])
  expect(said).toMatch(/FAILED {2}at-0: .*\(ebs_tls\)/)
  expect(seen).toEqual([])
})

test.each([
  ['with an authority of its own', { ca }],
  ['without one', {}],
])('no code and no client secret goes to it, for an environment %s', async (_, ebs) => {
  const { port, seen } = await startTls(serverCertificate('wrong.example'))
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
  onTestFinished(() => void vi.unstubAllEnvs())
  expect(await tryCode(await relayTo(port, ebs))).toEqual([502, 'ebs_tls', 'no'])
  expect(seen).toEqual([])
})

test('a proxy whose certificate does not hold is asked nothing', async () => {
  const asked: (string | undefined)[] = []
  const proxy = createServer(serverCertificate('localhost'))
  proxy.on('connect', ({ url }, socket) => {
    asked.push(url)
    socket.destroy()
  })
  const HTTPS_PROXY = `https://localhost:${await listen(proxy)}`
  const { code, said } = await checkOnline(['https://ebs.example'], ca, { ...SWITCHED_OFF, HTTPS_PROXY })
  expect([code, said]).toEqual([1, expect.stringContaining('(ebs_tls)')])
  expect(asked).toEqual([])
})
