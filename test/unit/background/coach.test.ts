import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { agreementFor } from '../../../extension/agreement.ts'
import { agreements, environmentsCell, relayUrl, wizard } from '../../../extension/background/cells.ts'
import { coachTask, watchGuide } from '../../../extension/background/coach.ts'
import { register } from '../../../extension/background/scripts.ts'
import type { WizardState } from '../../../extension/wizard/state.ts'
import type { Environment } from '../../../shared/environment.ts'
import { guidedTest } from '../../gallery/data.ts'
import { intent } from '../vault/sample.ts'

vi.mock('../../../extension/background/scripts.ts', () => ({ register: vi.fn(), enterOpenTabs: async () => undefined }))

const RELAY = 'https://relay.example.com'
const SITE = { tabId: 1, document: 'a', url: 'https://portal.example.com/', origin: 'https://portal.example.com' }
const GUIDE: WizardState = {
  step: 'guide',
  intent: { ...intent, environment: guidedTest.id, ebsOrigin: guidedTest.ebsOrigin, relay: RELAY, guided: true },
  checks: [],
  guiding: { at: null, rows: null, asked: false },
  failure: null,
}

const offer = async (environment: Environment, relay = RELAY) => {
  await relayUrl.update(() => relay)
  await environmentsCell.update(() => [environment])
  await agreements.update(() => ({ [environment.id]: agreementFor(environment, relay) }))
}
beforeEach(async () => {
  fakeBrowser.reset()
  vi.mocked(register).mockClear()
  Object.assign(browser, {
    i18n: { getUILanguage: () => 'en' },
    permissions: { onAdded: { addListener: () => undefined }, contains: async () => true },
  })
  await offer(guidedTest)
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
  await offer({ ...guidedTest, ebsOrigin: 'https://ebs.example.org' })
  expect(await isGiven()).toEqual({ task: false, pages: false })
})

test('nor does the same environment of another relay', async () => {
  await offer(guidedTest, 'https://relay.example.org')
  expect(await isGiven()).toEqual({ task: false, pages: false })
})
