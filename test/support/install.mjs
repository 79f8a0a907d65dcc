// What `npm start` and `npm test` need before anything else, on a fresh clone with whatever Node there is: the packages
// (Node 24 for our tools is one of them) and wxt's types. Plain JavaScript, for Node 20.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
const stamp = join(root, 'node_modules/.installed')

const isInstalled = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock
if (!isInstalled) {
  console.log('Installing the packages…')
  run('npm', ['ci', '--no-audit', '--no-fund'])
  run('npx', ['wxt', 'prepare'])
  writeFileSync(stamp, lock)
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  console.error(error?.message ?? `${command} ${args.join(' ')} failed`)
  process.exit(1)
}
