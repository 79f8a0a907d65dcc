/**
 * Shows the key in its address to the background before anything else. A key works once, in the tab for which the
 * background gave it to our content script. A page that loads the panel without such a key gets nothing.
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
