/** The relay as a service: what the unit for systemd and the page for Windows name is what the code has. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DRAIN_NOTICE_MS, SHUTDOWN_MAX_MS } from '../../../relay/limits.ts'
import { UNUSABLE_CONFIG_EXIT } from '../../../relay/node/load-config.ts'
import { REQUEST_BODY_MAX_BYTES } from '../../../shared/limits.ts'

const ROOT = join(import.meta.dirname, '../../..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const UNIT = read('relay/deploy/relay.service')

const WRAPPER = read('relay/deploy/EntersoftRelay.xml')
const SITE = read('relay/deploy/web.config')
const WINDOWS = read('relay/deploy/WINDOWS.md')

/** The options of Node in a command. */
const flagsIn = (command = '') => command.split(' ').filter((word) => word.startsWith('--'))
/** What the element of the wrapper's configuration holds. */
const textOf = (element: string) => new RegExp(`<${element}>([^<]+)</${element}>`).exec(WRAPPER)?.[1] ?? ''
const valueIn = (key: string) => new RegExp(`^${key}=(.+)$`, 'm').exec(UNIT)?.[1]

test.each([
  ['the unit', () => valueIn('ExecStart')],
  ['the wrapper for Windows', () => textOf('arguments')],
])('%s starts Node as `npm run relay` does', (_, command) => {
  const flags = flagsIn(command())
  expect(flags).not.toEqual([])
  expect(JSON.parse(read('package.json')).scripts.relay).toContain(`node ${flags.join(' ')} `)
})

test.each([
  ['systemd', () => valueIn('TimeoutStopSec')],
  ['the wrapper for Windows', () => textOf('stoptimeout').replace(' sec', '')],
])('%s waits until requests in flight have ended', (_, seconds) => {
  expect(Number(seconds()) * 1000).toBeGreaterThan(DRAIN_NOTICE_MS + SHUTDOWN_MAX_MS)
})

test('systemd starts a crashed relay again, and not one whose configuration cannot be used', () => {
  expect([valueIn('Restart'), valueIn('RestartPreventExitStatus')]).toEqual([
    'on-failure',
    String(UNUSABLE_CONFIG_EXIT),
  ])
  // Node ends with 1 after an error that nothing caught.
  expect(UNUSABLE_CONFIG_EXIT).not.toBe(1)
  expect(read('relay/README.md').replaceAll('\n', ' ')).toContain(`it ends with ${UNUSABLE_CONFIG_EXIT}`)
})

test('the unit gives the process no rights that it does not use', () => {
  const given = Object.fromEntries([...UNIT.matchAll(/^(\w+)=(.*)$/gm)].map(([, key, value]) => [key, value]))
  expect(given).toMatchObject({
    DynamicUser: 'yes',
    NoNewPrivileges: 'yes',
    CapabilityBoundingSet: '',
    ProtectSystem: 'strict',
    ProtectHome: 'yes',
    PrivateTmp: 'yes',
    RestrictAddressFamilies: 'AF_INET AF_INET6 AF_UNIX AF_NETLINK',
  })
})

const hasSystemd = existsSync('/usr/bin/systemd-analyze') && existsSync('/usr/bin/node')
test.skipIf(!hasSystemd)('systemd knows every setting of the unit, and finds it little exposed', () => {
  const file = join(ROOT, 'relay/deploy/relay.service')
  const analyze = (...args: string[]) => spawnSync('systemd-analyze', [...args, file], { encoding: 'utf8' })
  const { status, stderr } = analyze('verify')
  expect([status, stderr]).toEqual([0, ''])
  // 2.0 of 10; systemd calls everything below 4 "OK".
  expect(analyze('security', '--offline=true', '--threshold=20').status).toBe(0)
})

test('the page for Windows names the service, the file and the folders that the wrapper has', () => {
  const service = textOf('id')
  const [, file = ''] = /"%BASE%\\([^"]+)"/.exec(textOf('arguments')) ?? []
  const [, config = ''] = /name="RELAY_CONFIG_FILE" value="([^"]+)"/.exec(WRAPPER) ?? []
  expect(WINDOWS).toContain(`sc.exe sidtype ${service} unrestricted`)
  expect(WINDOWS).toContain(`Start-Service ${service}`)
  expect(WINDOWS).toContain(`"C:\\Program Files\\EntersoftRelay\\${file}" check --online`)
  expect(WINDOWS).toContain(`$env:RELAY_CONFIG_FILE = "${config}"`)
  expect(WINDOWS).toContain(`icacls ${textOf('logpath')} /grant "NT SERVICE\\${service}:`)
  // `cmd` looks for the command `node` among the files of the folder, and also by the ending .js.
  expect(file).toBe('relay.mjs')
})

test('IIS sends requests to the port of the configuration that the page shows, with a body that the relay takes', () => {
  const [, host, port] = /"host": "([^"]+)", "port": (\d+)/.exec(WINDOWS) ?? []
  expect(SITE).toContain(`url="http://${host}:${port}/{R:0}"`)
  expect(WINDOWS).toContain(`"trustedProxies": ["${host}"]`)
  expect(SITE).toContain(`maxAllowedContentLength="${REQUEST_BODY_MAX_BYTES}"`)
})
