/** `npm run relay -- COMMAND`: what is no command is refused, and every command says how it is called. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runRelay, runRelayAt } from '../support/relay-process.ts'

const CANARY = 'CANARY'

test('what is no command is refused in one line that names the commands', async () => {
  const said = expect.stringMatching(/^expected a command \([\w, ]*check[\w, ]*\), or nothing to start the relay$/)
  expect(await runRelay({}, {}, '--chek')).toEqual({ code: 2, said })
  expect(await runRelay({}, {}, 'toString')).toEqual({ code: 2, said })
})

test('--help lists the commands, and each says how it is called, without a configuration', async () => {
  const { code, said } = await runRelay({}, {}, '--help')
  expect(code).toBe(0)
  const commands = [...said.matchAll(/^ {2}(\w+) {2,}\S/gm)].map(([, name = '']) => name)
  expect(commands).toContain('check')
  for (const name of commands) {
    const help = await runRelay({}, {}, name, '--help')
    expect([help.code, help.said], name).toEqual([0, expect.stringContaining(`npm run relay -- ${name}`)])
    expect(help.said.split('\n').filter((line) => line.length > 80)).toEqual([])
  }
})

test.each([
  ['an option that is not known', ['--colour'], "Unknown option '--colour'"],
  ['a value where none belongs', [`--online=${CANARY}`], "Option '--online' does not take an argument"],
  ['an argument that belongs to no option', [CANARY], 'expected options only: one argument belongs to none'],
])('%s is refused in one line, which repeats no value', async (_, args, reason) => {
  expect(await runRelay({}, {}, 'check', ...args)).toEqual({
    code: 2,
    said: `${reason}. See npm run relay -- check --help`,
  })
})

test('a configuration that is not there is told by the command that writes it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nothing-'))
  const file = join(folder, 'none.json')
  const how = '"npm run relay -- init" writes it'
  expect(await runRelayAt(folder, {}, 'doctor')).toEqual({
    code: 1,
    said: `the file relay.config.json is not in this folder. ${how}`,
  })
  expect(await runRelayAt(folder, { RELAY_CONFIG_FILE: file }, 'check')).toEqual({
    code: 1,
    said: `FAILED  the file ${file} is not there (RELAY_CONFIG_FILE names it). ${how}`,
  })
  rmSync(folder, { recursive: true })
})

test('a configuration that cannot be used is one line for each mistake', async () => {
  expect(await runRelay({}, {}, 'check')).toEqual({
    code: 1,
    said: expect.stringMatching(/^FAILED {2}\/publicOrigin: /),
  })
})
