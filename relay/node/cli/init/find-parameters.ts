/**
 * Asks the operator to confirm the company parameters that were found, or to name others. It shows ids and
 * descriptions, never values.
 */
import { ConfigError } from '../../../config/parse.ts'
import { isThere } from '../terminal/credentials.ts'
import { type AnswerName, pairsIn } from './answers.ts'
import { type Candidate, endpointCandidates, type Parameter, subscriptionCandidates } from './discover.ts'
import type { TypeAnswer } from './draft.ts'
import type { Asking } from './questions.ts'

const SHOWN_MAX = 8
const OTHER = 'another one'

/** Finds the parameters of the subscription and of each type. Throws ConfigError, and Interrupted. */
export async function findParameters(
  asking: Asking,
  parameters: readonly Parameter[],
  subscription: { id: string; gid: string },
  types: readonly { id: string; scope: string }[],
): Promise<{ parameters: { subscriptionId: string; subscriptionGid: string }; types: TypeAnswer[] }> {
  const one = (name: AnswerName, what: string, candidates: Candidate[]) =>
    confirmed(asking, asking.given[name], name, what, parameters, candidates)
  const subscriptionId = await one(
    'subscription-id-parameter',
    'the SubscriptionID',
    subscriptionCandidates(parameters, 'id', subscription.id),
  )
  const subscriptionGid = await one(
    'subscription-gid-parameter',
    'the SubscriptionGID',
    subscriptionCandidates(parameters, 'gid', subscription.gid),
  )
  const given = asking.given['type-parameters']
  const pairs = given === undefined ? [] : pairsIn(given)
  if (!pairs) throw new ConfigError('--type-parameters: expected TYPE=ID, several separated by commas')
  const found: TypeAnswer[] = []
  for (const type of types) {
    const taken = [subscriptionId, subscriptionGid, ...found.map(({ parameter }) => parameter)]
    const candidates = endpointCandidates(parameters, { id: type.id, name: type.scope }, taken)
    const answer = pairs.find(([id]) => id === type.id)?.[1]
    const what = `the endpoint token of ${type.id}`
    found.push({ ...type, parameter: await confirmed(asking, answer, 'type-parameters', what, parameters, candidates) })
  }
  return { parameters: { subscriptionId, subscriptionGid }, types: found }
}

/** The confirmed id. Throws ConfigError for an id that EBS does not know, since no later check would notice it. */
async function confirmed(
  { ask, say, unattended }: Asking,
  answer: string | undefined,
  option: AnswerName,
  what: string,
  parameters: readonly Parameter[],
  candidates: Candidate[],
): Promise<string> {
  const known = (id: string) => parameters.find((one) => one.id.toLowerCase() === id.trim().toLowerCase())
  if (answer !== undefined) {
    const found = known(answer)
    if (!found) throw new ConfigError(`--${option}: EBS has no company parameter ${answer}`)
    return found.id
  }
  const [first] = candidates
  if (unattended) {
    if (!first) throw new ConfigError(`no company parameter was found that may hold ${what}; expected --${option}`)
    say(
      `${first.id} (${first.description ?? 'without a description'}) holds ${what}: found automatically, not confirmed.`,
    )
    return first.id
  }
  const choices = [
    ...candidates.slice(0, SHOWN_MAX).map(({ id, description }) => ({ value: id, label: id, hint: description ?? '' })),
    { value: OTHER, label: OTHER },
  ]
  const chosen = await ask.choose(`Which company parameter holds ${what}?`, `--${option}`, choices)
  if (chosen !== OTHER) return chosen
  const judge = (id: string) => isThere(id) ?? (known(id) ? undefined : 'EBS has no company parameter with this id')
  const typed = await ask.text(`The id of the company parameter that holds ${what}`, `--${option}`, { judge })
  return known(typed)?.id ?? typed
}
