/** What the background says to the content scripts in pages: nothing but this. */
import { browser } from 'wxt/browser'

/**
 * `again`: what there is to do here may be another. Of the panel with a key: `arrived` in its frame and let in, or
 * `used`: it loaded a second time, and needs another address. `guided`: what the coach does here may be another.
 */
export type Heard = { say: 'again' | 'guided' } | { say: 'arrived' | 'used'; key: string }

export function hear(callback: (heard: Heard) => void, { signal }: { signal: AbortSignal }): void {
  const listener = (heard: unknown) => {
    callback(heard as Heard)
    return undefined
  }
  browser.runtime.onMessage.addListener(listener)
  // Of an extension that is gone, nothing is left to tell.
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listener))
}
