// `node test/support/run.mjs SCRIPT ARGS…`: what works on a fresh clone with whatever Node there is. Installs the packages when
// the lock file is newer than they are (Node 24 for our tools is one of them), then runs the script. Plain JavaScript, for Node 20.11.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const shell = process.platform === 'win32'
const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
const stamp = join(root, 'node_modules/.installed')

const isInstalled = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock
if (!isInstalled) {
  console.log('Installing the packages…')
  install('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  install('npx', ['wxt', 'prepare'])
  writeFileSync(stamp, lock)
}

const [script = '', ...args] = process.argv.slice(2)
const node = join(root, 'node_modules/.bin/node')
const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, script), ...args], {
  stdio: 'inherit',
  shell,
})
// Ctrl-C reaches the script too, which ends in its own time.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))

function install(command, parameters) {
  const { status, error } = spawnSync(command, parameters, { cwd: root, stdio: 'inherit', shell })
  if (status === 0) return
  console.error(error?.message ?? `${command} ${parameters.join(' ')} failed`)
  process.exit(1)
}
