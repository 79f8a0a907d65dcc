import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { register } from '../../../../../extension/background/pages/scripts.ts'
import { wizard } from '../../../../../extension/background/state/storage-items.ts'
import { coachTask, watchGuide } from '../../../../../extension/background/wizard/coach.ts'
import type { WizardState } from '../../../../../extension/contracts/wizard-state.ts'
import { guidedTest } from '../../../../gallery/data.ts'
import { intent } from '../../vault/sample.ts'
import { connected, RELAY } from '../relay/connected.ts'

vi.mock('../../../../../extension/background/pages/scripts.ts', () => ({
  register: vi.fn(),
  enterOpenTabs: async () => undefined,
}))

const SITE = { tabId: 1, document: 'a', url: 'https://portal.example.com/', origin: 'https://portal.example.com' }
const GUIDE: WizardState = {
  step: 'guide',
  intent: { ...intent, environment: guidedTest.id, ebsOrigin: guidedTest.ebsOrigin, relay: RELAY, guided: true },
  checks: [],
  guiding: { at: null, rows: null, asked: false },
  failure: null,
}

beforeEach(async () => {
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

test('another EBS that has the environment’s name by now gets neither coach nor task', async () => {
  await connected([{ ...guidedTest, ebsOrigin: 'https://ebs.example.org' }])
  expect(await isGiven()).toEqual({ task: false, pages: false })
})

test('nor does the same environment of another relay', async () => {
  await connected([guidedTest], 'https://relay.example.org')
  expect(await isGiven()).toEqual({ task: false, pages: false })
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
