import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compared, type Figure } from '../figure.ts'
import { loadWithProofs } from './browsers.ts'
import { byTurns, ratio } from './by-turns.ts'
import { CORES, type Server, start } from './servers.ts'

const ROUNDS = 5
const PER_ROUND = 3_000
const KINDS = ['bare', 'bare-signed', 'relay'] as const

/** An experiment: the same servers on Bun, from npm into a temporary folder. It is no dependency, and nothing is adopted. */
export async function bun(say: (text: string) => void): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bun-'))
  try {
    const { status } = spawnSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', 'bun'])
    const runtime = join(folder, 'node_modules/.bin/bun')
    if (status === 0) return await compareWith(runtime, say)
    say('npm cannot install Bun: no comparison with it')
    return []
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function compareWith(runtime: string, say: (text: string) => void): Promise<Figure[]> {
  const upstream = await start('upstream', 0, { core: CORES.load })
  const figures: Figure[] = []
  for (const kind of KINDS) {
    const node = await start(kind, upstream.port, { core: CORES.server })
    try {
      const onBun = await start(kind, upstream.port, { core: CORES.server, runtime })
      const measure = (server: Server) => () => loadWithProofs(server, upstream.port, PER_ROUND)
      const rates = await byTurns({ node: measure(node), bun: measure(onBun) }, ROUNDS, say)
      onBun.stop()
      figures.push(compared(`${kind} on Bun, of the same on Node`, ratio(rates, 'bun', 'node', say)))
    } catch (error) {
      say(`${kind} does not run on Bun: ${error instanceof Error ? error.message : error}`)
    }
    node.stop()
  }
  upstream.stop()
  return figures
}
