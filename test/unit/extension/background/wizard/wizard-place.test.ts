import { NO_TEXTS } from '../../../../../extension/contracts/token/texts.ts'
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { handlers } from '../../../../../extension/background/handlers.ts'
import {
  selected,
  storedEnvironments,
  target,
  wizard,
} from '../../../../../extension/background/state/storage-items.ts'
import { recover } from '../../../../../extension/background/wizard/resume.ts'
import { openIntent, saveIntent } from '../../../../../extension/vault/intents.ts'
import { environmentAt, intent } from '../../vault/sample.ts'

/** In which environment the wizard opens, and what it leaves for that. */
const PANEL = { kind: 'panel' } as const
const inPanel = () => handlers['wizard/start']({}, PANEL)
const inPortal = (environment: string) => handlers['wizard/start']({}, { kind: 'framed', environment })
const describing = (environment: string) => ({ step: 'describe', environment, type: null, ...NO_TEXTS })

beforeEach(async () => {
  fakeBrowser.reset()
  vi.spyOn(console, 'warn').mockReturnValue()
  const ids = ['test', 'production']
  await storedEnvironments.update(() => ids.map((id) => environmentAt(`https://${id}.example.com`, id)))
  await selected.update(() => 'production')
})

test('at the word of the panel in a portal’s page it is that portal’s, whatever the side panel shows', async () => {
  await inPortal('test')
  expect(await wizard.get()).toEqual(describing('test'))
  expect(await selected.get()).toBe('test')
})

test('a form that was begun for another environment is not brought back', async () => {
  await inPanel()
  expect(await wizard.get()).toEqual(describing('production'))
  await inPortal('test')
  expect(await wizard.get()).toEqual(describing('test'))
})

test('what is to be finished is brought back', async () => {
  await saveIntent(intent)
  await wizard.update(() => ({ step: 'interrupted', intent, exists: 'unknown' }))
  await inPanel()
  expect(await wizard.get()).toMatchObject({ step: 'interrupted' })
  expect(await openIntent()).toMatchObject(intent)
})

test('what was begun for another EBS of that name is not finished at this one', async () => {
  await wizard.update(() => ({
    step: 'interrupted',
    intent: { ...intent, ebsOrigin: 'https://ebs.example.org' },
    exists: 'unknown',
  }))
  const finishing = handlers['wizard/resume']({}, PANEL)
  await expect(finishing).rejects.toMatchObject({ failure: { code: 'unknown_environment' } })
  expect(await wizard.get()).toMatchObject({ step: 'interrupted' })
})

test('what nothing can finish, since its environment is not offered any more, gives way', async () => {
  await saveIntent(intent)
  await wizard.update(() => ({ step: 'interrupted', intent, exists: 'unknown' }))
  await storedEnvironments.update((all) => all.filter(({ id }) => id !== intent.environment))
  await inPanel()
  expect(await wizard.get()).toEqual(describing('production'))
  expect(await openIntent()).toBeNull()
})

test('of two side panels that ask at the same moment, one is sent there', async () => {
  await target.update(() => ({ view: 'wizard' }))
  const asks = [handlers['take-target']({}, PANEL), handlers['take-target']({}, PANEL)]
  expect((await Promise.all(asks)).filter((where) => where !== null)).toEqual([{ view: 'wizard' }])
})

test('the alarm of what a closed browser has finished does not go on', async () => {
  await fakeBrowser.alarms.create('wizard', { periodInMinutes: 0.5 })
  await recover()
  expect(await fakeBrowser.alarms.getAll()).toEqual([])
})
