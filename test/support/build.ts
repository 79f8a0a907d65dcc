/** Builds the extension for the sandbox: it may reach loopback, and its key fixes its id. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './extension.ts'

export function buildExtension(): void {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '--mode', 'sandbox'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The extension does not build:\n${stdout}\n${stderr}`)
}
