import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from '../../../relay/deploy/bundle.ts'
import { encodeBase64url } from '../../../shared/base64url.ts'
import { ROOT } from '../../support/extension.ts'
import { minimalEnvironment } from '../../support/minimal-environment.ts'
import { freePort } from '../../support/relay.ts'
import { atMost, type Figure, median } from '../figure.ts'
import { KEY } from './key.ts'
import { FLAGS } from './servers.ts'

/** From the start of the process to the first answer. */
export async function startUp(): Promise<Figure[]> {
  const times: number[] = []
  const folder = mkdtempSync(join(tmpdir(), 'relay-'))
  const script = join(folder, 'relay.mjs')
  writeFileSync(script, await bundle('node'))
  for (let turn = 0; turn < 5; turn++) {
    const port = await freePort()
    const file = join(folder, 'relay.config.json')
    writeFileSync(file, JSON.stringify(minimalConfig(port)))
    const env = {
      ...process.env,
      RELAY_CONFIG_FILE: file,
      KEY: encodeBase64url(KEY),
      SECRET: 'a secret of the benchmark',
    }
    const startedAt = performance.now()
    const child = spawn(process.execPath, [...FLAGS, script], { cwd: ROOT, env, stdio: 'ignore' })
    for (;;) {
      const answered = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined)
      if (answered?.ok) break
      await new Promise((later) => setTimeout(later, 2))
    }
    times.push(performance.now() - startedAt)
    child.kill('SIGKILL')
  }
  rmSync(folder, { recursive: true, force: true })
  return [atMost('start to first answer', median(times), 300, 'ms')]
}

const minimalConfig = (port: number) => ({
  publicOrigin: `http://localhost:${port}`,
  listen: { host: '127.0.0.1', port },
  sessionKeys: [{ kid: 'k', key: { env: 'KEY' } }],
  extensions: [{ browser: 'chrome', id: 'a'.repeat(32), redirectUri: `https://${'a'.repeat(32)}.chromiumapp.org/` }],
  environments: [minimalEnvironment()],
})
