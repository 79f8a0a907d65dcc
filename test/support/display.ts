/** A screen that nobody sees, with a keyboard and a mouse: for what a browser without windows does not do, like asking its user. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { installPackage } from './install-package.ts'

const XVFB = '/usr/bin/Xvfb'
const XDOTOOL = '/usr/bin/xdotool'

/** Where it is not, it can be installed on a Debian machine whose root we are. */
export const canHaveDisplay =
  process.platform === 'linux' && ((existsSync(XVFB) && existsSync(XDOTOOL)) || process.getuid?.() === 0)

export type Display = {
  name: string
  press(...keys: string[]): void
  click(at: { x: number; y: number }): void
  close(): void
}

export async function openDisplay(): Promise<Display> {
  for (const [name, program] of [
    ['xvfb', XVFB],
    ['xdotool', XDOTOOL],
  ] as const) {
    if (!existsSync(program) && !installPackage(name, program)) throw new Error(`${name} could not be installed`)
  }
  // It chooses a free display, and says which.
  const server = spawn(XVFB, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const said = createInterface({ input: server.stdio[3] as NodeJS.ReadableStream })
  const [number] = (await once(said, 'line')) as [string]
  const name = `:${number}`
  const run = (...args: string[]) =>
    spawnSync(XDOTOOL, args, { env: { ...process.env, DISPLAY: name }, encoding: 'utf8' })
  return {
    name,
    press: (...keys) => void run('key', '--delay', '50', ...keys),
    click: ({ x, y }) => void run('mousemove', `${x}`, `${y}`, 'click', '1'),
    close: () => void server.kill(),
  }
}
