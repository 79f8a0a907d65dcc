import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { register } from '../../../../../extension/background/pages/scripts.ts'
import { coached, wizard } from '../../../../../extension/background/state/storage-items.ts'
import { coachSees, coachTakes, coachTask, tellLanguage } from '../../../../../extension/background/wizard/coach.ts'
import { watchGuide } from '../../../../../extension/background/wizard/coach-script.ts'
import type { WizardState } from '../../../../../extension/contracts/wizard/state.ts'
import { guidedTest } from '../../../../gallery/data.ts'
import { holdLock } from '../../../../support/hold-lock.ts'
import { connected } from '../relay/connected.ts'
import { GUIDE } from './guide.ts'

const taken = vi.hoisted(() => [] as string[])
vi.mock('../../../../../extension/background/wizard/guided.ts', () => ({
  takeGuided: async (value: string) => void taken.push(value),
}))
vi.mock('../../../../../extension/background/wizard/await-list-change.ts', () => ({
  awaitListChange: async () => undefined,
}))
vi.mock('../../../../../extension/background/pages/scripts.ts', () => ({
  register: vi.fn(),
  enterOpenTabs: async () => undefined,
}))

const SITE = { tabId: 1, document: 'a', url: 'https://portal.example.com/', origin: 'https://portal.example.com' }

beforeEach(async () => {
  taken.length = 0
  fakeBrowser.reset()
  vi.mocked(register).mockClear()
  Object.assign(browser, {
    i18n: { getUILanguage: () => 'en' },
    permissions: { onAdded: { addListener: () => undefined }, contains: async () => true },
  })
  await connected([guidedTest])
})

const isGiven = async () => {
  watchGuide()
  await wizard.update(() => GUIDE)
  await vi.waitFor(() => expect(register).toHaveBeenCalled())
  const [, pages] = vi.mocked(register).mock.lastCall ?? []
  return { task: (await coachTask(SITE)) !== null, pages: pages?.length !== 0 }
}

test('while a guided creation is open, its pages have the coach, which is told what to do', async () => {
  expect(await isGiven()).toEqual({ task: true, pages: true })
})

test.each([
  ['/Auth/Authorize', '/subscriptions/', '/subscriptions/42', true, 'portal'],
  ['/Auth/Authorize', '/subscriptions/', '/auth/authorize', true, 'authorize'],
  ['/Auth/Authorize', '/', '/', true, 'portal'],
  ['/Auth/Authorize', '/', '/Auth/Consent', true, 'authorize'],
  ['/Auth/Authorize', '/', '/Auth/Consent', false, null],
  ['/Authorize', '/', '/subscription', true, 'portal'],
  ['/eas/Auth/Authorize', '/eas/portal/', '/eas/portal/42', true, 'portal'],
  ['/eas/Authorize', '/eas/portal/', '/eas/portal/42', true, 'portal'],
])('on one origin, with EBS at %s and the portal at %s, %s (asked: %s) is %s', async (ebs, path, at, asked, place) => {
  const { origin } = SITE
  const authorization = { ...guidedTest.authorization, url: `${origin}${ebs}` }
  const portal = { origins: [origin], path, tabs: '', content: '' }
  await connected([{ ...guidedTest, portal, authorization }])
  await wizard.update(() => ({ ...GUIDE, guiding: { ...GUIDE.guiding, asked } }))
  const task = await coachTask({ ...SITE, url: `${origin}${at}` })
  expect(task?.place ?? null).toBe(place)
})

const VALUE = '0123456789abcdef'
const refusal = (work: Promise<unknown>) => work.catch(({ failure }) => failure.code)

describe('a value, and what a page tells of its list, is taken', () => {
  const AUTHORIZE = { ...SITE, url: guidedTest.authorization.url }
  beforeEach(async () => {
    const { origin } = SITE
    await connected([{ ...guidedTest, portal: { origins: [origin], path: '/', tabs: '', content: '' } }])
    await wizard.update(() => GUIDE)
    await coached.update(() => [])
  })

  const takes = (site: typeof SITE) => refusal(coachTakes(site, VALUE))
  const sees = (site: typeof SITE) => refusal(coachSees(site, { at: 'show', rows: 1 }))

  test('from the page that the coach was given a task in, and no other: not of another tab, nor loaded since', async () => {
    expect([await takes(SITE), await sees(SITE)]).toEqual(['message_refused', 'message_refused'])
    await coachTask(SITE)
    for (const other of [
      { ...SITE, tabId: 2 },
      { ...SITE, document: 'b' },
    ])
      expect([await takes(other), await sees(other)]).toEqual(['message_refused', 'message_refused'])
    expect(await wizard.get()).toMatchObject({ step: 'guide', guiding: { rows: null } })
    expect(await sees(SITE)).toEqual({ rows: 1, asked: false })
    expect(await takes(SITE)).not.toBe('message_refused')
    expect(taken).toEqual([VALUE])
  })

  test('in the portal alone: EBS’s own page has none', async () => {
    await wizard.update(() => ({ ...GUIDE, guiding: { ...GUIDE.guiding, asked: true } }))
    expect((await coachTask(AUTHORIZE))?.place).toBe('authorize')
    expect(await takes(AUTHORIZE)).toBe('message_refused')
    expect(taken).toEqual([])
  })

  test('while a value is waited for', async () => {
    await coachTask(SITE)
    await wizard.update(() => null)
    expect([await takes(SITE), await sees(SITE)]).toEqual(['message_refused', null])
    expect(taken).toEqual([])
  })
})

test('after a change of language, the pages that have the coach ask for their task anew', async () => {
  const tell = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(undefined)
  await coached.update(() => [{ tabId: 7, document: 'a' }])
  await tellLanguage()
  expect(tell).toHaveBeenCalledWith(7, { say: 'guided' }, { frameId: 0 })
})

test('a page that has no part in the guide gets no task, and no coach of ours is noted there', async () => {
  await connected([guidedTest])
  await wizard.update(() => GUIDE)
  await coached.update(() => [])
  for (const url of ['https://portal.example.com.evil.example/', guidedTest.authorization.url])
    expect(await coachTask({ ...SITE, url })).toBeNull()
  expect(await coached.get()).toEqual([])
})

test.each<[string, WizardState | null]>([
  ['none is open', null],
  ['a value is being taken', { ...GUIDE, step: 'importing' } as WizardState],
])('a page gets no task while %s', async (_, state) => {
  await wizard.update(() => state)
  expect(await coachTask(SITE)).toBeNull()
})

test('an environment without a guide has no coach', async () => {
  const { guide: _, ...others } = guidedTest
  await connected([others])
  await wizard.update(() => GUIDE)
  expect(await coachTask(SITE)).toBeNull()
})

test('pages to which the browser granted no access have no coach', async () => {
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(false as never)
  expect(await isGiven()).toMatchObject({ pages: false })
})

test('the coach is registered by one update at a time', async () => {
  watchGuide()
  const letGo = await holdLock('coach-script', () => wizard.update(() => GUIDE))
  expect(register).not.toHaveBeenCalled()
  letGo()
  await vi.waitFor(() => expect(register).toHaveBeenCalled())
})
