/** One value is shown at a time, in whichever window: who shows one tells the others, and they hide theirs. */
import { useCallback, useEffect, useRef } from 'preact/hooks'

const CHANNEL = 'shown-value'

/** @returns what to call before a value is shown */
export function useOnlyShown(hide: (byHand: boolean) => void): () => void {
  const channel = useRef<BroadcastChannel | null>(null)
  useEffect(() => {
    const opened = new BroadcastChannel(CHANNEL)
    // The message carries nothing: that somebody shows a value is all there is to know.
    opened.onmessage = () => hide(false)
    channel.current = opened
    return () => opened.close()
  }, [hide])
  return useCallback(() => channel.current?.postMessage(null), [])
}
