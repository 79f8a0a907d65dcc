/** The relay as a service: what the unit for systemd and the page for Windows name is what the code has. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DRAIN_NOTICE_MS, SHUTDOWN_MAX_MS } from '../../../relay/limits.ts'
import { UNUSABLE_CONFIG_EXIT } from '../../../relay/node/load-config.ts'

const ROOT = join(import.meta.dirname, '../../..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const UNIT = read('relay/deploy/relay.service')

/** The options of Node in a command. */
const flagsIn = (command = '') => command.split(' ').filter((word) => word.startsWith('--'))
const valueIn = (key: string) => new RegExp(`^${key}=(.+)$`, 'm').exec(UNIT)?.[1]

test('the unit starts Node as `npm run relay` does', () => {
  const flags = flagsIn(valueIn('ExecStart'))
  expect(flags).not.toEqual([])
  expect(JSON.parse(read('package.json')).scripts.relay).toContain(`node ${flags.join(' ')} `)
})

test('systemd waits until requests in flight have ended', () => {
  expect(Number(valueIn('TimeoutStopSec')) * 1000).toBeGreaterThan(DRAIN_NOTICE_MS + SHUTDOWN_MAX_MS)
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
