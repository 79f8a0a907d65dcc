/** Receives the messages of the background in a page. No other messages exist. */
import { browser } from './browser.ts'

/**
 * `again`: the task here may have changed. `guided`: the coach's task here may have changed.
 * `card`: the admin wants the focus in the coach's card. About the panel with a key:
 * `arrived` in its frame and let in, or `used`: it loaded a second time, and needs another address.
 */
export type Heard = { say: 'again' | 'guided' | 'card' } | { say: 'arrived' | 'used'; key: string }

/** Calls back for each message, until the signal aborts. */
export function hear(callback: (heard: Heard) => void, { signal }: { signal: AbortSignal }): void {
  const listener = (heard: unknown) => {
    callback(heard as Heard)
    return undefined
  }
  browser.runtime.onMessage.addListener(listener)
  // After the extension is gone, no listener is left to remove.
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listener))
}
