import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { expectPolicy, policy, refuseIfSet, watchPolicy } from '../../../../../extension/background/state/policy.ts'
import { policyAwaitedUntil } from '../../../../../extension/background/state/storage-items.ts'
import { openWelcome } from '../../../../../extension/background/welcome.ts'
import { Policy } from '../../../../../extension/contracts/settings/managed-policy.ts'
import { setPolicy } from '../../../../support/set-policy.ts'

const ROOT = join(import.meta.dirname, '../../../../..')
const schema = JSON.parse(readFileSync(join(ROOT, 'extension/public/managed-schema.json'), 'utf8'))
beforeAll(() => watchPolicy(async () => undefined))

beforeEach(() => setPolicy({}))

test('the browser’s schema names the settings that the extension knows, and no others', () => {
  expect(Object.keys(schema.properties)).toEqual(Object.keys(Policy.entries))
})

test('where a company has set nothing, everything is the admin’s', async () => {
  expect(await policy()).toEqual({})
  await refuseIfSet('relayUrl')
})

test('a browser without managed storage is one where nothing is set', async () => {
  await setPolicy(Promise.reject(new Error('Managed storage manifest not found')))
  expect(await policy()).toEqual({})
})

test('what is set is refused to the admin', async () => {
  await setPolicy({ relayUrl: 'https://relay.example.com' })
  await expect(refuseIfSet('relayUrl')).rejects.toThrow('set_by_policy')
})

test('a setting of the wrong kind is left out, and the others hold', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  await setPolicy({ idleMinutes: 'five', revealAllowed: false, language: 'fr' })
  expect(await policy()).toEqual({ revealAllowed: false })
  expect(warn).toHaveBeenCalledTimes(2)
})

test('it is read once, until the company changes it', async () => {
  await setPolicy({ language: 'el' })
  const get = vi.mocked(browser.storage.managed.get)
  get.mockClear()
  expect(await Promise.all([policy(), policy()])).toEqual([{ language: 'el' }, { language: 'el' }])
  expect(get).toHaveBeenCalledTimes(1)
  await setPolicy({ language: 'ro' })
  expect(await policy()).toEqual({ language: 'ro' })
})

describe('where the company has put the extension into the browser', () => {
  const SECOND_MS = 1_000
  let broadcast: ReturnType<typeof vi.spyOn>

  /** The browser has just started, and has no settings yet. */
  async function start(installType: string): Promise<void> {
    vi.spyOn(fakeBrowser.management, 'getSelf').mockResolvedValue({ installType } as never)
    await policyAwaitedUntil.update(() => null)
    await setPolicy({})
    broadcast = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined)
  }
  const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * SECOND_MS)
  const opened = () => vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never)

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout'] })
  })
  afterEach(async () => {
    await pass(20)
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  test('settings that come 5 seconds after the start are waited for, and hold', async () => {
    await start('admin')
    expect(await expectPolicy()).toBe(true)
    const refused = refuseIfSet('relayUrl').then(
      () => 'free',
      ({ message }) => message,
    )
    const create = opened()
    const welcomed = openWelcome()
    await pass(5)
    expect(await Promise.race([refused, 'waiting'])).toBe('waiting')
    await setPolicy({ relayUrl: 'https://relay.example.com' })
    expect(await refused).toBe('set_by_policy')
    expect(await expectPolicy()).toBe(false)
    await welcomed
    expect(create).not.toHaveBeenCalled()
  })

  test('settings that never come are waited for a while; then all is the admin’s, and the views are told', async () => {
    await start('admin')
    const create = opened()
    const welcomed = openWelcome()
    expect(await expectPolicy()).toBe(true)
    await pass(14)
    expect(await expectPolicy()).toBe(true)
    expect(create).not.toHaveBeenCalled()
    expect(broadcast).not.toHaveBeenCalled()
    await pass(1)
    await welcomed
    expect(create).toHaveBeenCalledOnce()
    expect(broadcast).toHaveBeenCalled()
    expect(await expectPolicy()).toBe(false)
    await refuseIfSet('relayUrl')
  })

  test('a worker that is started again goes on waiting, and does not begin anew', async () => {
    await start('admin')
    await expectPolicy()
    await pass(10)
    const until = await policyAwaitedUntil.get()
    await expectPolicy()
    expect(await policyAwaitedUntil.get()).toBe(until)
  })

  test('a clock that is set back keeps nobody waiting for longer', async () => {
    await start('admin')
    await policyAwaitedUntil.update(() => Date.now() + 3_600 * SECOND_MS)
    expect(await expectPolicy()).toBe(false)
  })

  test.each(['normal', 'development'])('it is waited for by nobody where it did not (%s)', async (installType) => {
    await start(installType)
    expect(await expectPolicy()).toBe(false)
    const create = opened()
    await openWelcome()
    expect(create).toHaveBeenCalledOnce()
  })
})
