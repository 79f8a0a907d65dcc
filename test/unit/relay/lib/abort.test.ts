import { expect, onTestFinished, test, vi } from 'vitest'
import { within } from '../../../../relay/lib/abort.ts'

test('a promise that nobody waits for any more may reject, whatever came first', async () => {
  const unhandled = vi.fn()
  process.on('unhandledRejection', unhandled)
  onTestFinished(() => void process.off('unhandledRejection', unhandled))
  const over = new AbortController()
  const late = within(Promise.reject(new Error('before')), AbortSignal.abort())
  const early = within(new Promise((_, reject) => setTimeout(() => reject(new Error('after')), 5)), over.signal)
  over.abort()
  for (const one of [late, early]) await expect(one).rejects.toMatchObject({ code: 'deadline_exceeded' })
  await new Promise((later) => setTimeout(later, 20))
  expect(unhandled).not.toHaveBeenCalled()
})
