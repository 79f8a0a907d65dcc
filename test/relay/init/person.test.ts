/** `npm run relay -- init` at a terminal, before an EBS with the native login, Greek ids and an answer in windows-1253. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { GREEK, greekId } from '../../sandbox/dialects/greek.ts'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts'
import { COMPANY } from '../../sandbox/seeds.ts'
import { EXTENSION, FIREFOX_EXTENSION } from '../../support/extension.ts'
import { runRelayAt } from '../../support/relay-process.ts'
import { openTerminal, type Terminal } from '../../support/terminal.ts'

let sandbox: Sandbox
let folder: string
beforeAll(async () => {
  sandbox = await startSandbox({ redirectUris: [EXTENSION.redirectUri], dialect: GREEK, signIn: 'native' })
  sandbox.store.register({ type: 'SURVEYS', description: 'Here', requestId: crypto.randomUUID(), createdBy: 'Admin' })
})
afterAll(() => sandbox.close())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'init-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** What the vendor does not publish is in a file; the rest is typed. */
function answersFile(): string {
  const { lookup, registration } = sandbox.environment
  const file = join(folder, 'calls.json')
  writeFileSync(file, JSON.stringify({ lookup, registration }))
  return file
}

const passwordOf = (id: string) => sandbox.users.find((user) => user.id === id)?.password ?? ''

async function answerUntilSignIn(terminal: Terminal): Promise<void> {
  await terminal.answer('The address of the Web API', 'http://localhost:1')
  // It did not answer, so the command asks again.
  await terminal.answer(
    /EBS gave no usable answer at http:\/\/localhost:1[\s\S]*The address of the Web API/,
    sandbox.ebsOrigin,
  )
  await terminal.answer(/EBS answers, Web API [\d.]+[\s\S]*How do users sign in/, '')
  await terminal.answer('SubscriptionID', sandbox.store.subscription().id)
  await terminal.answer('BridgeID', COMPANY.bridge)
  await terminal.answer('SubscriptionPassword', sandbox.relaySecret)
  await terminal.answer('Endpoint types', 'SURVEYS=essurveys,APPINSIGHTS=esappinsights')
  await terminal.answer('one harmless read', 'ESMMStockItem/CloudStoreProbe')
  await terminal.answer('EBS user', 'Admin')
}

test('a person comes from an empty folder to a configuration in which everything fits', async () => {
  const terminal = openTerminal(folder, {}, 'init', '--answers', answersFile())
  await answerUntilSignIn(terminal)
  await terminal.answer('Password', passwordOf('Admin'))
  await terminal.answer('Branch', COMPANY.branch)
  const { id, gid } = sandbox.store.subscription()
  await terminal.answer(
    /Signed in as Αλεξάνδρα Δήμου \(Admin\), an administrator[\s\S]*SubscriptionID, as you read it/,
    id,
  )
  await terminal.answer('SubscriptionGID, as you read it', `{${gid.toUpperCase()}}`)
  // The likeliest is the first.
  await terminal.answer(/holds the SubscriptionID\?[\s\S]*ΝΕΦΟΣ_SUBSCRIPTIONID/, '')
  await terminal.answer(/holds the SubscriptionGID\?[\s\S]*ΝΕΦΟΣ_SUBSCRIPTIONGID/, '')
  await terminal.answer(/endpoint token of SURVEYS\?[\s\S]*ΝΕΦΟΣ_ΣΗΜΕΙΟ_SURVEYS/, '')
  await terminal.answer('endpoint token of APPINSIGHTS?', '')
  await terminal.answer('A name for this environment', 'Aegean')
  await terminal.answer('production or test', '')
  await terminal.answer('The origin at which the extension', 'https://relay.example.com')
  await terminal.answer('The extensions', `firefox,chrome:${EXTENSION.id}`)
  expect([await terminal.ended, terminal.shown()]).toEqual([0, expect.stringContaining('Next steps')])
  expect(sandbox.store.oauth.ids('AccessToken')).toEqual([])

  const config = JSON.parse(readFileSync(join(folder, 'relay.config.json'), 'utf8'))
  const [environment] = config.environments
  expect(config.extensions).toEqual([FIREFOX_EXTENSION, EXTENSION])
  expect(environment.parameters).toEqual(sandbox.environment.parameters)
  expect(environment.types.map(({ parameter }: { parameter: string }) => parameter)).toEqual([
    greekId('ESCLOUDSTORE_ENDPOINT_SURVEYS'),
    greekId('ESCLOUDSTORE_ENDPOINT_APPINSIGHTS'),
  ])
  expect(readdirSync(folder).toSorted()).toEqual(['calls.json', 'relay.config.json', 'secrets'])
  expect(readdirSync(join(folder, 'secrets')).toSorted()).toEqual(['ebs-subscription-password', 'session-key'])
  for (const file of ['relay.config.json', 'secrets/ebs-subscription-password', 'secrets/session-key']) {
    if (process.platform !== 'win32') expect(statSync(join(folder, file)).mode & 0o777, file).toBe(0o600)
  }
  // Neither a secret nor the value of any parameter was on the screen.
  const values = sandbox.store.parameters().map(({ value }) => value)
  const hidden = [...values, passwordOf('Admin'), sandbox.relaySecret].filter(
    (one) => typeof one === 'string' && one.length > 5 && ![id, gid].includes(one),
  )
  expect(hidden.filter((one) => terminal.shown().includes(String(one)))).toEqual([])

  const credentials = { EBS_USER: 'Admin', EBS_PASSWORD: passwordOf('Admin'), EBS_BRANCH: COMPANY.branch }
  expect(await runRelayAt(folder, {}, 'check', '--online')).toMatchObject({ code: 0 })
  expect(await runRelayAt(folder, credentials, 'doctor')).toEqual({
    code: 0,
    said: expect.stringContaining('Every answer of EBS fits the configuration.'),
  })
})

test('interrupted, it leaves nothing behind, here or in EBS', async () => {
  const early = openTerminal(folder, {}, 'init')
  await answerUntilSignIn(early)
  await early.giveUp('Password')
  expect(await early.ended).toBe(130)
  const late = openTerminal(folder, {}, 'init')
  await answerUntilSignIn(late)
  await late.answer('Password', passwordOf('Admin'))
  await late.answer('Branch', COMPANY.branch)
  await late.giveUp('SubscriptionID, as you read it')
  expect([await late.ended, late.shown()]).toEqual([130, expect.stringContaining('Interrupted.')])
  expect(readdirSync(folder)).toEqual([])
  expect(sandbox.store.oauth.ids('AccessToken')).toEqual([])
})

test('a terminal that is closed while EBS is asked leaves nothing behind either', async () => {
  const gate = sandbox.faults.hold('FetchCompanyParams', 'after')
  const terminal = openTerminal(folder, {}, 'init')
  await answerUntilSignIn(terminal)
  await terminal.answer('Password', passwordOf('Admin'))
  await terminal.answer('Branch', COMPANY.branch)
  await gate.reached
  expect(sandbox.store.oauth.ids('AccessToken')).toHaveLength(1)
  terminal.close()
  await terminal.ended
  gate.open()
  expect(sandbox.store.oauth.ids('AccessToken')).toEqual([])
  expect(readdirSync(folder)).toEqual([])
})

test('an existing file is overwritten only if the person agrees, and the question comes first', async () => {
  writeFileSync(join(folder, 'relay.config.json'), 'mine')
  const terminal = openTerminal(folder, {}, 'init')
  await terminal.answer('Overwrite relay.config.json?', '')
  expect([await terminal.ended, terminal.shown()]).toEqual([
    1,
    expect.stringContaining('Nothing was written. These files exist: relay.config.json.'),
  ])
  expect(readFileSync(join(folder, 'relay.config.json'), 'utf8')).toBe('mine')
  expect(readdirSync(folder)).toEqual(['relay.config.json'])
})
