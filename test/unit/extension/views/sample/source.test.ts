import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { withRows } from '../../../../../extension/contracts/messages/app-state.ts'
import { STATES, stateOf } from '../../../../../extension/contracts/token/status.ts'
import { NO_TEXTS } from '../../../../../extension/contracts/token/texts.ts'
import { askFrom, background, onChanged, type Source, send } from '../../../../../extension/views/lib/client.ts'
import { sampleSource } from '../../../../../extension/views/sample/source.ts'

/** Every reply is judged by the message table, as those of the background are. */
const asked: string[] = []
let tell = () => {}
const outside: Source = {
  ask: async (message) => {
    asked.push(message)
    return { language: 'el' }
  },
  onChanged: (callback) => {
    tell = callback
    return () => undefined
  },
}

beforeEach(() => {
  asked.length = 0
  vi.useFakeTimers()
  askFrom(sampleSource(outside))
})
afterEach(() => {
  askFrom(background)
  vi.useRealTimers()
})

const state = async () => withRows(await send('app-state', {}), null)

test('it shows tokens in several states, in the language of the extension', async () => {
  const { tokens, language } = await state()
  const shown = new Set(tokens.map((token) => stateOf(token, Date.now())))
  expect(STATES.filter((one) => shown.has(one))).toEqual(['match', 'differs', 'unchecked'])
  expect(language).toEqual({ shown: 'el', chosen: null })
})

test('what the page of each token reads is there', async () => {
  for (const { ref, verification } of (await state()).tokens) {
    const { days } = await send('token/days', { ref })
    expect(days.map(({ at }) => at)).toEqual(verification ? [verification.checkedAt] : [])
    expect(await send('history', { ref })).toBeDefined()
  }
})

test('a token is created, and verified, and the panel hears of each step', async () => {
  const heard = vi.fn()
  onChanged(heard)
  await send('wizard/start', {})
  await send('wizard/describe', { ...NO_TEXTS, type: 'SURVEYS', description: 'Mine' })
  const steps = [(await state()).wizard?.step]
  for (let time = 0; time < 2; time++) {
    heard.mockClear()
    await vi.runOnlyPendingTimersAsync()
    expect(heard).toHaveBeenCalled()
    steps.push((await state()).wizard?.step)
  }
  expect(steps).toEqual(['register', 'verify', 'done'])
  const { tokens, wizard } = await state()
  expect(tokens[0]).toMatchObject({ description: 'Mine', type: 'SURVEYS', environment: 'test' })
  expect(wizard).toMatchObject({ ref: tokens[0]?.ref })
  expect(tokens[0] && stateOf(tokens[0], Date.now())).toBe('match')
  await send('wizard/close', {})
  expect((await state()).wizard).toBeNull()
})

test('what a token’s page asks for is answered', async () => {
  const ref = (await state()).tokens[1]?.ref ?? ''
  expect(await send('reveal', { ref })).toEqual({ value: expect.stringMatching(/^[\d-]+,[\d-]+,\d+$/) })
  expect((await send('verify', { ref })).verifications).toHaveLength(1)
  expect(await send('test-connection', { ref })).toMatchObject({ result: 'accepted' })
  expect((await send('history', { ref })).events).toHaveLength(1)
  expect((await send('parameters', {})).parameters).toHaveLength(4)
  await send('look-at', { ref })
  expect((await state()).tokens[1]).toMatchObject({ ref, connection: { result: 'accepted' } })
})

test('so is what the list and its header ask for', async () => {
  await send('check/all', { environment: null })
  await send('check/due', {})
  await send('take-target', {})
  await send('select-environment', { environment: 'production' })
  await send('sign-out', {})
  expect(await state()).toMatchObject({ environment: 'production', user: null })
  await send('sign-in', {})
  expect((await state()).user).not.toBeNull()
})

test('the rest is refused as what sample data cannot do', async () => {
  await expect(send('vault/erase', {})).rejects.toMatchObject({ failure: { code: 'sample_only', done: 'no' } })
  await expect(send('connect-relay', { url: 'https://relay.example.com' })).rejects.toThrow('sample_only')
})

test('nothing but the language is asked of the background, and its news are heard', async () => {
  const heard = vi.fn()
  onChanged(heard)
  tell()
  expect(heard).toHaveBeenCalledOnce()
  await state()
  await send('language', {})
  await send('wizard/start', {})
  await send('reveal', { ref: (await state()).tokens[0]?.ref ?? '' })
  expect(new Set(asked)).toEqual(new Set(['language']))
})
