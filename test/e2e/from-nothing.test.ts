import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { redirectUriAt } from '../../relay/node/cli/terminal/oauth.ts'
import { IDS_BESIDE_VALUES } from '../sandbox/dialects/ids-beside-values.ts'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import { Admin } from '../support/admin.ts'
import { launchBrowser } from '../support/browser.ts'
import { eventually } from '../support/eventually.ts'
import { EXTENSION, ROOT } from '../support/extension.ts'
import { forgetRelay } from '../support/first-day.ts'
import { oauthOf } from '../support/oauth-of.ts'
import { freePort } from '../support/relay.ts'
import { answerSignIn } from '../support/sign-in.ts'

/**
 * The commands of relay/README.md, "Configure", as they stand there, in a copy of the project: from no configuration to a token
 * that the browser shows as verified. Options stand in for the person who answers; the packages are those that are installed.
 */
const [, block = ''] = /```\n(npm ci\n[\s\S]*?)```/.exec(readFileSync(join(ROOT, 'relay/README.md'), 'utf8')) ?? []
const commands = block
  .split('\n')
  .map((line) => line.replace(/\s+#.*$/, '').trim())
  .filter(Boolean)
const [, where = '', init = '', doctor = '', start = ''] = commands

let sandbox: Sandbox
let browser: Browser
let port: number
let redirectPort: number
const ended: (() => Promise<unknown>)[] = []
const folder = mkdtempSync(join(tmpdir(), 'from-nothing-'))

beforeAll(async () => {
  for (const part of ['relay', 'shared', 'package.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  port = await freePort()
  redirectPort = await freePort()
  const redirectUris = [EXTENSION.redirectUri, redirectUriAt(redirectPort)]
  sandbox = await startSandbox({ redirectUris, dialect: IDS_BESIDE_VALUES })
  browser = await launchBrowser({ defaultViewport: null })
  await forgetRelay(browser)
})
afterAll(async () => {
  await browser?.close()
  for (const end of ended) await end()
  await sandbox?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs a command line in a shell, after the one that says where the configuration is. */
function run(line: string) {
  const child = spawn('sh', ['-c', `${where}\n${line}`], {
    cwd: folder,
    env: { ...process.env, EBS_CLIENT_SECRET: sandbox.clientSecret },
    stdio: ['ignore', 'pipe', 'pipe'],
    // With its children it is one group, which is told to stop as one.
    detached: true,
  })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', (said) => lines.push(said))
  const done = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, lines, done }
}

/** The same, when it has ended; where it asks for a sign-in, it is answered as EBS's page would be. */
async function runToEnd(line: string): Promise<{ code: number | null; said: string }> {
  const { lines, done } = run(line)
  const signIn = eventually(() => {
    const address = lines.find((said) => said.startsWith(`${sandbox.ebsOrigin}/`))
    if (!address) throw new Error(lines.join('\n'))
    return address
  }, 1_000)
  const first = await Promise.race([signIn, done])
  if (typeof first === 'string') await fetch(await answerSignIn(sandbox, first))
  return { code: await done, said: lines.join('\n') }
}

test('the README has these commands, in this order', () => {
  expect(commands).toEqual([
    'npm ci',
    expect.stringMatching(/^export RELAY_CONFIG_FILE=/),
    'npm run relay -- init',
    'npm run relay -- doctor',
    'npm run relay',
  ])
})

let said = ''

test('init writes the configuration, and its last words lead into the extension', async () => {
  const { authorizeUrl, tokenUrl, clientId } = oauthOf(sandbox.environment)
  const { id, gid } = sandbox.store.subscription()
  const { lookup, registration } = sandbox.environment
  const answers = {
    'base-url': sandbox.ebsOrigin,
    authorization: 'oauth',
    'authorize-url': authorizeUrl,
    'token-url': tokenUrl,
    'client-id': clientId,
    types: 'SURVEYS=essurveys',
    holds: 'id',
    probe: '/api/rpc/PublicQuery/ESMMStockItem/CloudStoreProbe',
    'cloud-store-id': id,
    'cloud-store-gid': gid,
    name: 'Aegean',
    kind: 'test',
    'public-origin': `http://localhost:${port}`,
    extensions: `chrome:${EXTENSION.id}`,
    lookup,
    registration,
  }
  writeFileSync(join(folder, 'answers.json'), JSON.stringify(answers))
  const result = await runToEnd(`${init} --unattended --answers answers.json --redirect-port ${redirectPort}`)
  expect(result).toEqual({ code: 0, said: expect.stringContaining('Connect the extension: enter ') })
  said = result.said
})

test('doctor finds nothing that does not fit', async () => {
  expect(await runToEnd(`${doctor} --redirect-port ${redirectPort}`)).toMatchObject({ code: 0 })
})

test('the address that init named connects the extension, and a token is created and verified', async () => {
  const relay = run(start)
  ended.push(() => {
    process.kill(-(relay.child.pid ?? 0), 'SIGTERM')
    return relay.done
  })
  const address = /enter (\S+) as the relay address/.exec(said)?.[1] ?? ''
  await eventually(() => fetch(`${address}/healthz`), 1_000)
  const admin = new Admin(browser, sandbox)
  const welcome = await admin.openPage('welcome')
  await welcome.type('#relay', address)
  await admin.act('connect', welcome)
  await welcome.waitForSelector('.notice.good')
  await admin.openPanel()
  await admin.create('SURVEYS', 'By the README')
  expect((await admin.results()).map(({ result }) => result)).toEqual(['match', 'match', 'match'])
})
