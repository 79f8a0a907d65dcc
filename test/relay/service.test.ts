/** The unit for systemd, carried out in a folder: its command, its environment and its credentials start the relay. */
import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import example from '../../relay/deploy/relay.config.example.json' with { type: 'json' }
import { eventually } from '../support/eventually.ts'
import { ROOT } from '../support/extension.ts'
import { freePort } from '../support/relay.ts'
import { bundledRelay } from '../support/relay-bundles.ts'

const UNIT = readFileSync(join(ROOT, 'relay/deploy/relay.service'), 'utf8')
const CREDENTIALS = '/run/credentials/relay.service'
const valuesOf = (key: string) => [...UNIT.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value = '']) => value)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'service-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The folder takes the place of the root of the file system. */
const inFolder = (text: string) => text.replace(/\/(?=(?:opt|etc|run)\/)/g, `${folder}/`)

function put(path: string, text: string, mode = 0o600): void {
  mkdirSync(dirname(inFolder(path)), { recursive: true })
  writeFileSync(inFolder(path), inFolder(text), { mode })
}

/** Does what the head of the unit asks for, then what systemd does: gives the credentials and starts the command. */
async function startService(secrets: Record<string, string>) {
  const port = await freePort()
  const [environment] = example.environments
  const clientSecret = { file: `${CREDENTIALS}/ebs-client-secret` }
  const config = {
    ...example,
    listen: { host: '127.0.0.1', port },
    trustedProxies: ['127.0.0.1'],
    sessionKeys: [{ kid: 'one', key: { file: `${CREDENTIALS}/session-key` } }],
    environments: [{ ...environment, authorization: { ...environment?.authorization, clientSecret } }],
  }
  put('/etc/relay/relay.config.json', JSON.stringify(config))
  for (const [name, secret] of Object.entries(secrets)) put(`/etc/relay/secrets/${name}`, secret)
  mkdirSync(inFolder('/opt/relay'), { recursive: true })
  copyFileSync(bundledRelay('node'), inFolder('/opt/relay/node.js'))
  for (const credential of valuesOf('LoadCredential')) {
    const [name, source = ''] = credential.split(':')
    put(`${CREDENTIALS}/${name}`, readFileSync(inFolder(source), 'utf8'), 0o400)
  }

  const [command = ''] = valuesOf('ExecStart')
  const [, ...args] = inFolder(command).split(' ')
  const env = Object.fromEntries(valuesOf('Environment').flatMap((line) => inFolder(line).split(' ').map(assignment)))
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] })
  let mistakes = ''
  child.stderr.on('data', (chunk) => (mistakes += chunk))
  const ended = new Promise<number | null>((done) => child.once('close', done))
  return { child, ended, origin: `http://127.0.0.1:${port}`, mistakes: () => mistakes }
}

const assignment = (text: string) => text.split('=') as [string, string]

const SECRETS = { 'session-key': 'A'.repeat(43), 'ebs-client-secret': 'a secret that is long enough' }

test.each(['SIGTERM', 'SIGINT'] as const)('the unit starts the relay, and %s ends it with 0', async (signal) => {
  const { child, ended, origin, mistakes } = await startService(SECRETS)
  await eventually(async () => expect((await fetch(`${origin}/readyz`)).status).toBe(200), 500)
  expect((await fetch(`${origin}/healthz`)).status).toBe(200)
  // A proxy on the same machine, which writes the port of the client beside its address.
  const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.1:50123' }
  expect((await fetch(`${origin}/v1/environments`, { headers })).status).toBe(200)
  child.kill(signal)
  expect([await ended, mistakes()]).toEqual([0, ''])
})

test('a configuration that cannot be used ends with the code that prevents a restart', async () => {
  const { ended, mistakes } = await startService({ ...SECRETS, 'session-key': 'too short' })
  const code = await ended
  expect(valuesOf('RestartPreventExitStatus')).toEqual([String(code)])
  expect(mistakes()).toContain('/sessionKeys/0/key')
})
