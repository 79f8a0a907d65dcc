/** Seconds until a moment, counted down while somebody looks; 0 when it is over or there is none. */
import { useEffect, useState } from 'preact/hooks'

/** The whole seconds until a time, counting down; 0 once it has passed. @param until ISO time; null: none */
export function useCountdown(until: string | null): number {
  const [now, setNow] = useState(Date.now())
  const left = until ? Math.max(0, Math.ceil((Date.parse(until) - now) / 1000)) : 0
  useEffect(() => {
    if (!until) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [until])
  return left
}
