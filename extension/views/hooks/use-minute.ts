/** One timer for all words that change by the minute: a history may show hundreds of times at once. */
import { useEffect, useState } from 'preact/hooks'

const MINUTE_MS = 60_000

const renewals = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** Renders the component again every minute, together with all others that ask for it. */
export function useMinute(): void {
  const [, renew] = useState(0)
  useEffect(() => {
    const mine = () => renew((count) => count + 1)
    renewals.add(mine)
    timer ??= setInterval(() => {
      for (const each of renewals) each()
    }, MINUTE_MS)
    return () => {
      renewals.delete(mine)
      if (renewals.size > 0) return
      clearInterval(timer)
      timer = undefined
    }
  }, [])
}
