// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { saveFile } from '../../../../../extension/views/lib/save-file.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('keeps the text until a browser that is slow has saved it, and then no longer', async () => {
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  const revoked = vi.spyOn(URL, 'revokeObjectURL')
  saveFile('a.txt', 'the text', 'text/plain')
  await vi.advanceTimersByTimeAsync(30_000)
  expect(revoked).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(revoked).toHaveBeenCalledOnce()
})
