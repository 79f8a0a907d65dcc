/** `npm run relay -- doctor --portal`: the controls of a page that a browser saved. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts'
import { EXTENSION } from '../../support/extension.ts'
import { run, runRelay } from '../../support/relay-process.ts'

const CANARY = '4a1c2d3e-0000-4000-8000-0000000CANARY'
const folder = mkdtempSync(join(tmpdir(), 'portal-'))
let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox({ redirectUris: [EXTENSION.redirectUri] })
})
afterAll(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true })
})

const guided = { mode: 'guided', guide: { value: '.secret code' } }
const config = (registration: object = guided) => ({
  publicOrigin: 'https://relay.example',
  sessionKeys: [{ kid: 'a', key: { env: 'SESSION_KEY' } }],
  extensions: [EXTENSION],
  environments: [{ ...sandbox.environment, registration }],
})
const variables = { SESSION_KEY: 'A'.repeat(43), CLIENT_SECRET: 'secret' }

async function look(html: string, ...options: string[]) {
  const file = join(folder, 'page.html')
  writeFileSync(file, html)
  const { ended, lines } = run(config(), variables, { fromSource: true }, ['doctor', '--portal', file, ...options])
  return { code: await ended, said: lines.join('\n') }
}

const LIST = `<!doctype html><html><nav role="tablist"><a role="tab" id="int">Integrations <b>3</b></a></nav>
  <input type="search" aria-label="Description"><button id="add"><i class="material-icons" aria-hidden="true">add</i> Add Token</button>
  <table><tr><td>${CANARY}</td><td class="secret"><code id="${CANARY}" class="${CANARY}">${CANARY}</code></td></tr>
  <tr><td>x</td><td><button class="show">Value is hidden, click to show</button></td></tr></table></html>`
test('a list: which element each control is found in, and no text of the page', async () => {
  const { code, said } = await look(LIST)
  expect(code).toBe(0)
  expect(said).toMatch(/ tab +1 +<a#int role=tab>\n/)
  expect(said).toMatch(/ add +1 +<button#add>\n/)
  expect(said).toMatch(/ show +1 +<button\.show>\n/)
  expect(said).toMatch(/ value +1 +<code>\n/)
  expect(said).toMatch(/ allow +- +not in this page\n/)
  expect(said).toContain('finds no form in this page')
  expect(said).not.toContain('CANARY')
  // From the sources, with a browser's document in memory: a busy machine takes its time.
}, 60_000)

test('without an environment that is guided, it says what it expects', async () => {
  const { registration } = sandbox.environment
  const { said } = await runRelay(config(registration), variables, 'doctor', '--portal', join(folder, 'page.html'))
  expect(said).toContain('--portal: expected an environment with "registration": {"mode": "guided"}')
})

test('in the one file that is deployed, it says where it works', async () => {
  const { code, said } = await runRelay(config(), variables, 'doctor', '--portal', join(folder, 'page.html'))
  expect([code, said]).toEqual([2, expect.stringContaining('--portal works in the source tree only, after npm ci')])
})
