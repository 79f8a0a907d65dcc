/** Row 94: nobody reads the log, or nobody can; requests are served all the same, and what was dropped is counted. */
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterEach, expect, test } from 'vitest'
import { LOG_BUFFER_MAX_BYTES } from '../../relay/limits.ts'
import { lineOf } from '../../relay/observability/log.ts'
import { lineSink } from '../../relay/observability/log-sink.ts'
import { eventually } from '../support/eventually.ts'
import { freePort, startWorld, type World } from '../support/relay.ts'
import { type RelayProcess, serveAsProcess } from '../support/relay-process.ts'

let world: World | undefined
afterEach(async () => {
  await world?.close()
  world = undefined
})

async function startLoggingTo(stdout?: number) {
  let relay: RelayProcess | undefined
  const port = await freePort()
  const listen = { host: '127.0.0.1', port, metricsPort: await freePort() }
  world = await startWorld({ port, config: { listen }, serveRelay: serveAsProcess((it) => (relay = it), { stdout }) })
  const { origin } = world.relay
  return {
    relay,
    async ask(count: number) {
      const answers = Array.from({ length: count }, async () => (await fetch(`${origin}/v1/environments`)).status)
      return new Set(await Promise.all(answers))
    },
    async dropped() {
      const text = await (await fetch(`http://127.0.0.1:${listen.metricsPort}/metrics`)).text()
      return Number(/^relay_log_lines_dropped_total (\d+)$/m.exec(text)?.[1])
    },
  }
}

test.skipIf(process.platform === 'win32')('94: a log that nobody reads holds nothing up', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'log-'))
  const pipe = join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  const unread = openSync(pipe, 'r+')
  const { ask } = await startLoggingTo(unread)
  // A pipe takes 64 kB; a line has about 150 bytes.
  for (let turn = 0; turn < 5; turn++) expect(await ask(200)).toEqual(new Set([200]))
  closeSync(unread)
  rmSync(folder, { recursive: true })
})

test('94: a log that broke is left alone, and what it would have got is counted', async () => {
  const { relay, ask, dropped } = await startLoggingTo()
  expect(await ask(10)).toEqual(new Set([200]))
  expect(await dropped()).toBe(0)
  relay?.child.stdout?.destroy()
  await eventually(async () => {
    expect(await ask(10)).toEqual(new Set([200]))
    expect(await dropped()).toBeGreaterThan(0)
  })
})

test('94: lines that a slow log cannot take are dropped beyond a bound, and counted', async () => {
  let dropped = 0
  const stuck = new Writable({ write: () => undefined })
  const write = lineSink(stuck, (lines) => {
    dropped += lines
  })
  const record = { time: 0, level: 'info', event: 'request', fields: { route: '' } }
  record.fields.route = 'x'.repeat(1023 - lineOf(record).length)
  for (let count = 0; count < (2 * LOG_BUFFER_MAX_BYTES) / 1024; count++) write(record)
  // The one that goes over the bound is still taken.
  await eventually(() => expect(dropped).toBe(LOG_BUFFER_MAX_BYTES / 1024 - 1))
  // What is written already counts too.
  for (let count = 0; count < 10; count++) write(record)
  await eventually(() => expect(dropped).toBe(LOG_BUFFER_MAX_BYTES / 1024 + 9))
})
