/** What no test can start here (Docker, Cloudflare) still has to fit what it deploys. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CONNECTIONS_MAX, DRAIN_NOTICE_MS, SHUTDOWN_MAX_MS, UNLIMITED_LINES_RATE } from '../../../relay/limits.ts'
import { createIsProxy } from '../../../relay/node/trusted-proxies.ts'

const ROOT = join(import.meta.dirname, '../../..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')

test('the image copies what is there, and is given it by its ignore file', () => {
  const [build = ''] = read('relay/deploy/Dockerfile').split(/^FROM gcr/m)
  const sources = [...build.matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, list = '']) => list.split(' '))
  expect(sources.length).toBeGreaterThan(4)
  const given = read('relay/deploy/Dockerfile.dockerignore').split('\n')
  for (const source of sources) {
    expect(existsSync(join(ROOT, source)), source).toBe(true)
    expect(given).toContain(`!${source}`)
  }
})

test('every base image is named by its digest, and the documentation says how each digest is looked up', () => {
  const dockerfile = read('relay/deploy/Dockerfile')
  const compose = read('relay/deploy/compose.yaml')
  const images = [...dockerfile.matchAll(/^FROM (\S+)/gm), ...compose.matchAll(/^ +image: (.+)$/gm)].map(
    ([, one = '']) => one,
  )
  expect(images).toHaveLength(3)
  for (const image of images) {
    const [, tag = image] = /^(.+)@sha256:[0-9a-f]{64}$/.exec(image) ?? []
    expect(image).not.toBe(tag)
    // The tag in the documentation may leave out the numbers of a patch: node:24-… for node:24.19.0-….
    expect(read('relay/README.md')).toContain(tag.replace(/(:\d+)\.\d+\.\d+/, '$1'))
  }
  expect(dockerfile).not.toContain('# syntax=')
})

test('the documentation says how many connections and lines there are', () => {
  const documentation = read('relay/README.md').replaceAll('\n', ' ')
  expect(documentation).toContain(`The relay takes ${CONNECTIONS_MAX} connections`)
  const { burst, everyMs } = UNLIMITED_LINES_RATE
  expect([burst, 60_000 / everyMs]).toEqual([10, 6])
  expect(documentation).toContain('each client has ten lines and then six a minute')
})

test('nobody kills the process before its requests are finished', () => {
  const seconds = Number(/stop_grace_period: (\d+)s/.exec(read('relay/deploy/compose.yaml'))?.[1])
  expect(seconds * 1000).toBeGreaterThan(DRAIN_NOTICE_MS + SHUTDOWN_MAX_MS)
  expect(read('relay/README.md')).toContain(`terminationGracePeriodSeconds: ${seconds}`)
})

test('the image starts Node as `npm run relay` does', () => {
  const [, command = '[]'] = /^CMD (\[.*\])$/m.exec(read('relay/deploy/Dockerfile')) ?? []
  const flags = JSON.parse(command).filter((word: string) => word.startsWith('--'))
  expect(flags).not.toEqual([])
  expect(JSON.parse(read('package.json')).scripts.relay).toContain(`node ${flags.join(' ')} `)
})

test('what the files and the documentation say of each other is so', () => {
  const compose = read('relay/deploy/compose.yaml')
  const documentation = read('relay/README.md')
  const proxy = /ipv4_address: (\S+)/.exec(compose)?.[1]
  expect(documentation).toContain(`"trustedProxies": ["${proxy}"]`)
  for (const [, secret] of compose.matchAll(/file: \.\/secrets\/(\S+)/g)) {
    expect(documentation).toContain(`{"file": "/run/secrets/${secret}"}`)
  }
})

test('the image reads the configuration where the composition puts it', () => {
  const [, file] = /RELAY_CONFIG_FILE=(\S+)/.exec(read('relay/deploy/Dockerfile')) ?? []
  expect(file).toBeDefined()
  expect(read('relay/deploy/compose.yaml')).toContain(`- ./relay.config.json:${file}:ro`)
})

test('no container is given the address of the proxy, whichever starts first', () => {
  const compose = read('relay/deploy/compose.yaml')
  const proxy = /ipv4_address: (\S+)/.exec(compose)?.[1] ?? ''
  const within = (key: string) => createIsProxy([new RegExp(`\\b${key}: ([\\d./]+)`).exec(compose)?.[1] ?? ''])(proxy)
  expect([within('subnet'), within('ip_range')]).toEqual([true, false])
})

test('every test that the table of rules names is there', () => {
  const [, table = ''] = read('relay/README.md').split('## From rule to test')
  const named = [...table.matchAll(/`([\w/.-]+\.ts)`/g)].map(([, file = '']) => file)
  expect(named.length).toBeGreaterThan(30)
  const missing = named.filter(
    (file) => !existsSync(join(ROOT, file.startsWith('test/') ? file : `test/relay/${file}`)),
  )
  expect(missing).toEqual([])
})
