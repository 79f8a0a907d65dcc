/** Something that a button starts: whether it is under way, and how it failed. */
import { useState } from 'preact/hooks'
import { Failed, type Failure, failureOf } from '../errors.ts'

export type Action = { busy: boolean; failure: Failure | null; run: (work: () => Promise<unknown>) => Promise<void> }

export function useAction(): Action {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  async function run(work: () => Promise<unknown>): Promise<void> {
    setBusy(true)
    setFailure(null)
    try {
      await work()
    } catch (error) {
      setFailure(error instanceof Failed ? error.failure : failureOf(error))
    } finally {
      setBusy(false)
    }
  }
  return { busy, failure, run }
}
