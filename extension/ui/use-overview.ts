/** What the background says there is; asked again whenever it says that something changed. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { type Failure, failureOf } from '../errors.ts'
import type { Overview } from '../messages.ts'
import { onChanged, send } from './client.ts'
import { language } from './i18n.ts'

/** `overview` is null until the first answer; `failure` says why there is none. */
export type Known = { overview: Overview | null; failure: Failure | null; reload: () => Promise<void> }

export function useOverview(): Known {
  const [overview, setOverview] = useState<Overview | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const asked = useRef(0)
  const shown = useRef(0)
  const reload = useCallback(async () => {
    const mine = ++asked.current
    try {
      const answer = await send('overview', {})
      // An answer that was overtaken by a later one is thrown away.
      if (mine < shown.current) return
      shown.current = mine
      if (answer.language.shown !== language()) location.reload()
      setOverview(answer)
      setFailure(null)
    } catch (error) {
      setFailure(failureOf(error))
    }
  }, [])
  useEffect(() => {
    reload()
    return onChanged(reload)
  }, [reload])
  return { overview, failure, reload }
}
