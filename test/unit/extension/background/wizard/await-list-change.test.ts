/** Guided mode: EBS's own list is read a few times, as long as the portal's list settles nothing, and by the newest call alone. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readList } from '../../../../../extension/background/relay/sign-in.ts'
import { coached, wizard } from '../../../../../extension/background/state/storage-items.ts'
import { awaitListChange } from '../../../../../extension/background/wizard/await-list-change.ts'
import { resumeWizard } from '../../../../../extension/background/wizard/resume.ts'
import type { Guiding, Intent } from '../../../../../extension/contracts/wizard/state.ts'
import { intent as sample } from '../../vault/sample.ts'

vi.mock('../../../../../extension/background/relay/sign-in.ts', () => ({ readList: vi.fn() }))
vi.mock('../../../../../extension/background/wizard/resume.ts', () => ({ resumeWizard: vi.fn() }))

const OLD = 'O'.repeat(22)
const NEW = 'N'.repeat(22)
const creation: Intent = { ...sample, guided: true, refsBefore: [OLD] }
const removal: Intent = { ...sample, kind: 'revoke', guided: true, targetRef: OLD }
const reading = vi.mocked(readList)
const one = (ref: string, type = sample.type) => ({ ref, type, description: null, masked: '' })
const guide = (intent: Intent, guiding: Partial<Guiding> = {}) =>
  wizard.update(() => ({
    ...{ step: 'guide', intent, checks: [], failure: null },
    guiding: { at: 'add', rows: 1, asked: true, ...guiding },
  }))
/** Time passes as fast as the work goes on. */
async function passing(work: Promise<unknown>): Promise<void> {
  let isOver = false
  work.finally(() => {
    isOver = true
  })
  while (!isOver) await vi.advanceTimersByTimeAsync(4_000)
  await work
}

beforeEach(async () => {
  fakeBrowser.reset()
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  reading.mockReset()
  reading.mockResolvedValue([one(OLD)])
  vi.mocked(resumeWizard).mockReset()
  await guide(creation)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('a new token', () => {
  test('that EBS has is noted, and the page that has the coach looks again', async () => {
    await coached.update(() => [{ tabId: 7, document: 'D' }])
    const told = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(undefined)
    reading.mockResolvedValueOnce([one(OLD)]).mockResolvedValue([one(OLD), one(NEW)])
    await guide(creation, { asked: true, rows: 1 })
    await passing(awaitListChange(creation))
    expect(reading).toHaveBeenCalledTimes(2)
    expect(await wizard.get()).toMatchObject({ step: 'guide', guiding: { rows: null, asked: true } })
    expect(told).toHaveBeenCalledWith(7, { say: 'guided' }, { frameId: 0 })
  })

  test.each([
    ['was there before', one(OLD)],
    ['is of another type', one(NEW, 'OTHER')],
  ])('is none that %s: EBS is asked three times, and no more', async (_, listed) => {
    reading.mockResolvedValue([listed])
    await passing(awaitListChange(creation))
    expect(reading).toHaveBeenCalledTimes(3)
    expect(await wizard.get()).toMatchObject({ guiding: { rows: 1 } })
  })
})

describe('a token to be removed', () => {
  beforeEach(() => guide(removal, { asked: false }))

  test('that EBS does not list any more lets the wizard go on', async () => {
    reading.mockResolvedValue([one(NEW)])
    await passing(awaitListChange(removal))
    expect(resumeWizard).toHaveBeenCalledTimes(1)
    expect(reading).toHaveBeenCalledTimes(1)
  })

  test('that EBS lists still does not', async () => {
    await passing(awaitListChange(removal))
    expect(resumeWizard).not.toHaveBeenCalled()
    expect(reading).toHaveBeenCalledTimes(3)
  })
})

describe('EBS is not asked', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['while the form was not sent', () => guide(creation, { asked: false })],
    ['while the page shows something else', () => guide(creation, { at: 'next' })],
    ['where another one is guided', () => guide({ ...creation, requestId: crypto.randomUUID() })],
    [
      'where nothing is guided',
      () =>
        wizard.update(() => ({
          step: 'importing',
          intent: creation,
          checks: [],
          guiding: { at: 'add', rows: 1, asked: true },
        })),
    ],
  ])('%s', async (_, before) => {
    await before()
    await passing(awaitListChange(creation))
    expect(reading).not.toHaveBeenCalled()
  })

  test('by an older call, when a newer one has begun', async () => {
    await passing(Promise.all([awaitListChange(creation), awaitListChange(creation)]))
    expect(reading).toHaveBeenCalledTimes(3)
  })
})
