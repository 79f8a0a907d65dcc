import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from '../../support/eventually.ts'
import { freePort } from '../../support/relay.ts'
import { onCore } from './servers.ts'

/** nginx with `proxy_pass` to the same upstream, with one worker on one core; null where it is not installed. */
export async function startNginx(upstreamPort: number, core: number): Promise<{ port: number; stop(): void } | null> {
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
  const [command = '', ...args] = onCore(core, ['nginx', '-c', join(folder, 'nginx.conf')])
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  await eventually(async () => void (await fetch(`http://127.0.0.1:${port}`)))
  return { port, stop: () => child.kill() }
}
