import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { handlers } from '../../../../../extension/background/handlers.ts'

const PANEL = { kind: 'panel' } as const
beforeEach(() => fakeBrowser.reset())

test('asking for a target where there is none writes nothing', async () => {
  const set = vi.spyOn(fakeBrowser.storage.session, 'set')
  expect(await handlers['take-target']({}, PANEL)).toBeNull()
  expect(set).not.toHaveBeenCalled()
})

test('of two panels that ask at the same moment, one is given it', async () => {
  await handlers['show-in-panel']({ view: 'wizard' }, PANEL)
  const taken = await Promise.all([handlers['take-target']({}, PANEL), handlers['take-target']({}, PANEL)])
  expect(taken.filter((target) => target !== null)).toEqual([{ view: 'wizard' }])
})
