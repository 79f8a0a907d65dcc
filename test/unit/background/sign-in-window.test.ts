import { expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { signInWindow } from '../../../extension/background/cells.ts'
import { openSignInWindow } from '../../../extension/background/sign-in-window.ts'

test('EBS’s window is the one that opened first: what it, or the admin, opens meanwhile is another one', async () => {
  const opened = new Set<(window: { id: number; type: string }) => void>()
  vi.spyOn(browser.windows.onCreated, 'addListener').mockImplementation((listener) => opened.add(listener as never))
  vi.spyOn(browser.windows.onCreated, 'removeListener').mockImplementation((listener) =>
    opened.delete(listener as never),
  )
  let close = (_: string) => {}
  Object.assign(browser, {
    identity: {
      launchWebAuthFlow: () =>
        new Promise((resolve) => {
          close = resolve
        }),
    },
  })
  const signingIn = openSignInWindow('https://ebs.example.com/Auth/')
  await vi.waitFor(() => expect(opened.size).toBe(1))
  for (const window of [
    { id: 6, type: 'normal' },
    { id: 7, type: 'popup' },
    { id: 8, type: 'popup' },
  ])
    for (const listener of opened) listener(window)
  expect(await signInWindow.update((id) => id)).toBe(7)
  close('https://id.chromiumapp.org/?code=1')
  await signingIn
  expect(await signInWindow.get()).toBeNull()
})
