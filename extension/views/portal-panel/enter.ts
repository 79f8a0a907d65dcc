/**
 * Before anything else, the framed panel shows the key that is in its address, which is good once: whoever loads this
 * page without one that the background has just given to our content script in this very tab gets nothing.
 */
import { send } from '../lib/client.ts'

/** @returns whether the panel may start */
export async function enter(): Promise<boolean> {
  const key = location.hash.slice(1)
  history.replaceState(null, '', location.pathname)
  return send('panel/enter', { key }).then(
    () => true,
    () => false,
  )
}
