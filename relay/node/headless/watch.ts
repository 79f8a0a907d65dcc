/** Checks all environments at intervals until it is stopped. A check that has begun is finished. */
import { setTimeout as sleep } from 'node:timers/promises'
import { ConfigError } from '../../config/parse.ts'
import type { Log } from '../../observability/log.ts'
import { type Check, checkEnvironment } from './check-environment.ts'
import type { Outcome } from './outcome.ts'

type Watch = {
  /** Gives the checks to make. If it throws ConfigError, the former checks are made again. */
  plan: () => readonly Check[]
  everyMs: number
  stop: AbortSignal
  log: Log
  /** Is given the outcomes of each round. */
  note: (outcomes: readonly Outcome[]) => void
  notify: ((outcome: Outcome) => Promise<void>) | undefined
  now?: () => number
}

/** Throws ConfigError where the first plan cannot be made. */
export async function watch({ plan, everyMs, stop, log, note, notify, now = Date.now }: Watch): Promise<void> {
  let checks = plan()
  while (!stop.aborted) {
    const startedAt = now()
    const outcomes = await Promise.all(checks.map((check) => checkEnvironment(check, now)))
    note(outcomes)
    for (const outcome of outcomes) logOutcome(log, outcome)
    if (notify) await Promise.all(outcomes.map(notify))
    await sleep(Math.max(startedAt + everyMs - now(), 0), undefined, { signal: stop }).catch(() => undefined)
    checks = planOr(checks, plan, log)
  }
}

function planOr(former: readonly Check[], plan: Watch['plan'], log: Log): readonly Check[] {
  try {
    return plan()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    log.error('expectations_unusable', { mistake: error.message })
    return former
  }
}

function logOutcome(log: Log, { environment, ...outcome }: Outcome): void {
  if (outcome.found === 'failure') log.warn('check_failed', { environment, code: outcome.failure.code })
  else log.info('checked', { environment, outcome: outcome.found })
}
