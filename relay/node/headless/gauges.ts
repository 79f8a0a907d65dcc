/** The monitor's last outcomes as Prometheus gauges, read whenever they are scraped. */
import { Counter, Gauge, type Registry } from 'prom-client'
import { isDrift, type Outcome } from './outcome.ts'

/** One environment's last comparison with EBS, and the result of its last check. */
type Seen = {
  /** By endpoint type. */
  verified: ReadonlyMap<string, boolean>
  /** In seconds since 1970; undefined: nothing was compared yet. */
  comparedAt: number | undefined
  failure: 'unreachable' | 'not-allowed' | undefined
}

type Gauges = {
  /** The outcomes of one round of checks. An environment that is not in it any more is forgotten. */
  note(outcomes: readonly Outcome[]): void
  undelivered(environment: string): void
}

/** @param everySeconds how long lies between two checks */
export function createGauges(registry: Registry, everySeconds: number): Gauges {
  let seen = new Map<string, Seen>()
  const registers = [registry]
  new Gauge({
    name: 'ebs_endpoint_verified',
    help: '1: the company parameters held what is expected when they were last compared; 0: they did not',
    labelNames: ['environment', 'type'] as const,
    registers,
    collect() {
      this.reset()
      for (const [environment, { verified }] of seen) {
        for (const [type, isVerified] of verified) this.set({ environment, type }, Number(isVerified))
      }
    },
  })
  new Gauge({
    name: 'ebs_last_comparison_timestamp_seconds',
    help: 'When the company parameters were last compared; its age is time() minus this',
    labelNames: ['environment'] as const,
    registers,
    collect() {
      this.reset()
      for (const [environment, { comparedAt }] of seen) {
        if (comparedAt !== undefined) this.set({ environment }, comparedAt)
      }
    },
  })
  new Gauge({
    name: 'ebs_check_failed',
    help: '1: the last check compared nothing, for this reason',
    labelNames: ['environment', 'reason'] as const,
    registers,
    collect() {
      this.reset()
      for (const [environment, { failure }] of seen) {
        for (const reason of ['unreachable', 'not-allowed'])
          this.set({ environment, reason }, Number(failure === reason))
      }
    },
  })
  new Gauge({
    name: 'ebs_check_interval_seconds',
    help: 'How long lies between two checks',
    labelNames: ['environment'] as const,
    registers,
    collect() {
      this.reset()
      for (const environment of seen.keys()) this.set({ environment }, everySeconds)
    },
  })
  const undelivered = new Counter({
    name: 'ebs_webhooks_undelivered_total',
    help: 'Webhooks that the receiver did not take, after all tries',
    labelNames: ['environment'] as const,
    registers,
  })
  return {
    note(outcomes) {
      // From zero on: of a counter that begins with one, no increase is seen.
      for (const { environment } of outcomes) undelivered.inc({ environment }, 0)
      seen = new Map(outcomes.map((outcome) => [outcome.environment, seenIn(outcome, seen.get(outcome.environment))]))
    },
    undelivered: (environment) => undelivered.inc({ environment }),
  }
}

function seenIn(outcome: Outcome, before: Seen | undefined): Seen {
  if (outcome.found === 'failure') {
    const { verified = new Map(), comparedAt } = before ?? {}
    return { verified, comparedAt, failure: outcome.failure.reason }
  }
  const { parameters } = outcome
  // The subscription's parameters are part of every endpoint token's verification.
  const isSubscriptionDrift = parameters.some((one) => one.type === undefined && isDrift(one))
  const verified = parameters.flatMap(({ type, result }) =>
    type === undefined ? [] : [[type, result === 'match' && !isSubscriptionDrift] as const],
  )
  return { verified: new Map(verified), comparedAt: Date.parse(outcome.checkedAt) / 1000, failure: undefined }
}
