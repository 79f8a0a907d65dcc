/** What the background says there is; asked again whenever it says that something changed. */
import { useEffect, useState } from 'preact/hooks'
import type { Overview } from '../messages.ts'
import { onChanged, send } from './client.ts'

/** Null until the first answer. */
export function useOverview(): Overview | null {
  const [overview, setOverview] = useState<Overview | null>(null)
  useEffect(() => {
    let latest = 0
    let shown = 0
    const load = async () => {
      const mine = ++latest
      const answer = await send('overview', {}).catch(() => null)
      // An answer that was overtaken by a later one is thrown away.
      if (!answer || mine < shown) return
      shown = mine
      setOverview(answer)
    }
    load()
    return onChanged(load)
  }, [])
  return overview
}
