/**
 * The acknowledgement of a drift that an admin knows: by whom, when and why, and what was seen then. A drift that becomes another
 * one is new again. It is known by results and marks (shared/checks.ts): no value is kept for it.
 */
import * as v from 'valibot'
import { hasInvisible, OneLine } from '../../../shared/text.ts'
import { type Checked, isBad, stateOf } from './status.ts'

export const WHY_MAX_CHARS = 200

const Typed = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(WHY_MAX_CHARS),
  v.check((text) => !hasInvisible(text), 'no invisible characters'),
)

/** The reason, and the name of the admin where nobody is signed in: one line each. */
export const Why = Typed
export const TypedName = Typed

/** The parts of a drift: EBS does not list the token, refuses its value, or holds other parameters. */
const Drift = v.object({ unlisted: v.boolean(), refused: v.boolean(), parameters: v.string() })
type Drift = v.InferOutput<typeof Drift>

export const Acknowledgement = v.object({
  at: v.string(),
  /** The EBS user who was signed in, or the name that was typed. */
  by: OneLine,
  why: OneLine,
  drift: Drift,
})
export type Acknowledgement = v.InferOutput<typeof Acknowledgement>

/** The drift of a token as its last checks found it; null: there is none. @param now milliseconds since 1970 */
export function driftOf(checked: Checked, now: number): Drift | null {
  if (!isBad(stateOf(checked, now))) return null
  const { registered, verification, connection } = checked
  const wrong = verification?.parameters.filter(({ result }) => result === 'differs' || result === 'missing') ?? []
  return {
    unlisted: registered === false && connection?.result !== 'accepted',
    refused: connection?.result === 'refused',
    parameters: JSON.stringify(
      wrong.map(({ id, result, secret, actual, mark }) => [id, result, secret ? mark : actual]),
    ),
  }
}

/** Whether the drift is the one that was acknowledged. A list that could not be read changes nothing. */
export function isAcknowledged(known: Acknowledgement | null, checked: Checked, now: number): boolean {
  const drift = known && driftOf(checked, now)
  if (!known || !drift) return false
  const { unlisted, refused, parameters } = known.drift
  const isListingSame = checked.registered === null || drift.unlisted === unlisted
  return isListingSame && drift.refused === refused && drift.parameters === parameters
}

/** Whether it says nothing any more: the drift is another one, or gone. While EBS's list is not known, it waits. */
export const isOutdated = (known: Acknowledgement, checked: Checked, now: number): boolean =>
  !isAcknowledged(known, checked, now) && !(checked.registered === null && known.drift.unlisted)
