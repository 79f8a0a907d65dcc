/** Tells of what changed since it was last told, once: drift, failure and recovery of each environment. */
import { type ComparedParameter, type Failure, isDrift, type Outcome } from './outcome.ts'

/** The body of a webhook (Standard Webhooks, "Payload structure"), with the id that all tries of it share. */
export type Message = { id: string; environment: string; body: Event }
type Event = { timestamp: string } & (
  | { type: 'ebs.drift'; data: { environment: string; parameters: ComparedParameter[] } }
  | { type: 'ebs.failure'; data: { environment: string } & Failure }
  | { type: 'ebs.recovery'; data: { environment: string } }
)

/**
 * @param deliver whether the message arrived. One that did not is delivered after the next check, unless the state changed again
 * @returns takes what each check found. Before the first one, everything counts as in order
 */
export function createNotifier(deliver: (message: Message) => Promise<boolean>): (outcome: Outcome) => Promise<void> {
  const told = new Map<string, string>()
  const undelivered = new Map<string, { state: string; message: Message }>()
  return async (outcome) => {
    const { environment } = outcome
    const state = stateOf(outcome)
    const before = undelivered.get(environment)
    undelivered.delete(environment)
    if (state === (told.get(environment) ?? IN_ORDER)) return
    // It may have arrived though its answer got lost: by the same id the receiver knows it again.
    const message = before?.state === state ? before.message : messageOf(outcome)
    if (await deliver(message)) told.set(environment, state)
    else undelivered.set(environment, { state, message })
  }
}

const IN_ORDER = 'match'

/** Two outcomes with the same state are reported once. */
function stateOf(outcome: Outcome): string {
  if (outcome.found === 'match') return IN_ORDER
  if (outcome.found === 'failure') return `failure ${outcome.failure.reason}`
  return `drift ${JSON.stringify(outcome.parameters.filter(isDrift).map(({ parameter, result }) => [parameter, result]))}`
}

const messageOf = (outcome: Outcome): Message => ({
  id: `msg_${crypto.randomUUID()}`,
  environment: outcome.environment,
  body: eventOf(outcome),
})

function eventOf(outcome: Outcome): Event {
  const { environment, checkedAt: timestamp } = outcome
  if (outcome.found === 'match') return { type: 'ebs.recovery', timestamp, data: { environment } }
  if (outcome.found === 'failure') {
    return { type: 'ebs.failure', timestamp, data: { environment, ...outcome.failure } }
  }
  return { type: 'ebs.drift', timestamp, data: { environment, parameters: outcome.parameters.filter(isDrift) } }
}
