import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { checkAll } from '../../../../../extension/background/checks/check-all.ts'
import { watchCheckAlarm } from '../../../../../extension/background/checks/schedule.ts'

vi.mock('../../../../../extension/background/checks/check-all.ts', () => ({
  checkAll: vi.fn(),
  checkWhatIsDue: vi.fn(),
}))

let end: () => void
const checking = vi.mocked(checkAll)

beforeEach(() => {
  fakeBrowser.reset()
  checking.mockReset()
  checking.mockImplementation(
    () =>
      new Promise((resolve) => {
        end = () => resolve({ failures: [], keysLeft: false, refs: [] })
      }),
  )
  watchCheckAlarm()
})

const ring = () =>
  fakeBrowser.alarms.onAlarm.trigger({ name: 'check', scheduledTime: Date.now(), persistAcrossSessions: true })

test('however often the alarm rings, one round runs; the next ring begins the next', async () => {
  ring()
  await vi.waitFor(() => expect(checking).toHaveBeenCalledTimes(1))
  ring()
  ring()
  await new Promise((later) => setTimeout(later, 50))
  end()
  await new Promise((later) => setTimeout(later, 50))
  expect(checking).toHaveBeenCalledTimes(1)
  ring()
  await vi.waitFor(() => expect(checking).toHaveBeenCalledTimes(2))
  end()
})
