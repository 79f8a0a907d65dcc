/** The servers that are compared, each a process of its own on one core (where `taskset` is there). */
import { fork, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeBase64url } from '../../../shared/base64url.ts'
import { eventually } from '../../support/eventually.ts'
import { ROOT } from '../../support/extension.ts'
import { freePort } from '../../support/relay.ts'
import { KEY } from './key.ts'

/** Of servers, and of load and upstream. */
export const CORES = { server: 0, load: 1 } as const
const hasTaskset = spawnSync('taskset', ['--version']).status === 0

/** Node's own, as `npm run relay` gives them. */
export const FLAGS: readonly string[] = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  .scripts.relay.split(' ')
  .filter((word: string) => word.startsWith('--'))

export type Server = { port: number; stop(): void; memory(): Promise<number> }

export async function start(kind: string, upstreamPort: number, core: number): Promise<Server> {
  const port = await freePort()
  const child = fork(
    join(import.meta.dirname, 'server.ts'),
    [kind, String(port), String(upstreamPort), encodeBase64url(KEY)],
    {
      execArgv: [...FLAGS, '--expose-gc'],
    },
  )
  await new Promise((ready) => child.once('message', ready))
  pin(child, core)
  return {
    port,
    stop: () => child.kill(),
    memory: () =>
      new Promise((known) => {
        child.once('message', (bytes) => known(Number(bytes)))
        child.send('memory')
      }),
  }
}

/** `proxy_pass` to the same upstream, with one worker; null where nginx is not installed. */
export async function startNginx(upstreamPort: number, core: number): Promise<Server | null> {
  if (spawnSync('nginx', ['-v']).error) return null
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
  const port = await freePort()
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${folder};`)
  const config = `
    daemon off; master_process off; worker_processes 1; pid ${folder}/pid; error_log stderr crit;
    events { worker_connections 1024; }
    http {
      access_log off; ${temporary.join(' ')} keepalive_requests 10000000;
      upstream ebs { server 127.0.0.1:${upstreamPort}; keepalive 64; keepalive_requests 10000000; }
      server {
        listen 127.0.0.1:${port};
        location / { proxy_pass http://ebs; proxy_http_version 1.1; proxy_set_header Connection ""; }
      }
    }`
  writeFileSync(join(folder, 'nginx.conf'), config)
  const child = spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'inherit'] })
  await eventually(async () => void (await fetch(`http://127.0.0.1:${port}`)))
  pin(child, core)
  return { port, stop: () => child.kill(), memory: async () => Number.NaN }
}

/**
 * Keeps a core from going to sleep between two requests: a process of the lowest priority that never waits.
 * @returns how to let it sleep again; null where that cannot be done
 */
export function keepAwake(core: number): (() => void) | null {
  if (!hasTaskset || spawnSync('chrt', ['--version']).status !== 0) return null
  const loop = [process.execPath, '-e', 'for (;;);']
  const child = spawn('chrt', ['--idle', '0', 'taskset', '-c', String(core), ...loop], { stdio: 'ignore' })
  return () => void child.kill()
}

/** Keeps a process to one core, where `taskset` is there. */
export function pin({ pid }: { pid?: number | undefined }, core: number): void {
  if (hasTaskset) spawnSync('taskset', ['-a', '-cp', String(core), String(pid)])
}
