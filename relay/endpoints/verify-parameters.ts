/** Compares the company parameters with their expected values: one read of EBS for any number of endpoint tokens. */
import type { Verification } from '../../shared/checks.ts'
import type { CallContext } from '../ebs/call.ts'
import { companyParamsReader, type EbsParameter } from '../ebs/calls/company-parameters.ts'
import { verifiedEndpoint, verifiedSubscription } from '../environment/compare-parameters.ts'
import type { EbsEnvironment } from '../environment/environment.ts'
import { READ_BACK_DELAYS_MS, SECOND_LOOK_WAIT_MS } from '../limits.ts'
import { readUntil } from './poll.ts'

/** An endpoint token by its hashes. `valueRef`: the hash over the value, for parameters that hold the value. */
type ItemToVerify = { type: string; ref?: string | undefined; valueRef?: string | undefined }

type Options = {
  /** Something was just written: wait, within the deadline, for EBS servers that still answer from a cache (contract 1.2). */
  settle?: boolean | undefined
  /** When the reading ends, in ms since 1970 by `now`. */
  dueAt: number
  now: () => number
}

/**
 * Reads until all is as expected, or the time runs out. Gives one verification for each item, in their order. Throws
 * `unknown_type`, and what the reading of EBS throws.
 */
export async function verifyParameters(
  environment: EbsEnvironment,
  context: CallContext,
  items: readonly ItemToVerify[],
  { settle = false, dueAt, now }: Options,
): Promise<Verification[]> {
  const { parameters } = environment.config
  const endpoints = items.map(({ type }) => environment.type(type).parameter)
  const ids = [...new Set([...endpoints, parameters.subscriptionId, parameters.subscriptionGid])]
  const read = companyParamsReader(ids)
  const { reading } = await readUntil(
    async () => judge(environment, items, await read(context), now()),
    (list) => list.every(isAsExpected),
    settle ? READ_BACK_DELAYS_MS : [SECOND_LOOK_WAIT_MS],
    { relay: { now }, signal: context.signal, dueAt },
  )
  return reading
}

/** Whether nothing differs and nothing is missing. A parameter that nobody but EBS knows counts as expected. */
const isAsExpected = ({ parameters }: Pick<Verification, 'parameters'>): boolean =>
  parameters.every(({ result }) => result === 'match' || result === 'nothing-to-compare')

/** Compares EBS's parameters with the hashes of the vault and the subscription of the operator. */
function judge(
  environment: EbsEnvironment,
  items: readonly ItemToVerify[],
  found: Map<string, EbsParameter>,
  readAt: number,
): Promise<Verification[]> {
  const { id: name, parameters, subscription } = environment.config
  const actual = (id: string) => found.get(id)?.value ?? null
  const { subscriptionId, subscriptionGid } = parameters
  const shared = [
    verifiedSubscription(subscriptionId, 'subscription-id', subscription?.id ?? null, actual(subscriptionId)),
    verifiedSubscription(subscriptionGid, 'subscription-gid', subscription?.gid ?? null, actual(subscriptionGid)),
  ]
  const checkedAt = new Date(readAt).toISOString()
  return Promise.all(
    items.map(async ({ type, ref, valueRef }) => {
      const { parameter, holds } = environment.type(type)
      const expected = { environment: name, type, ref: (holds === 'id' ? ref : valueRef) ?? null }
      return {
        type,
        checkedAt,
        parameters: [await verifiedEndpoint(parameter, expected, actual(parameter)), ...shared],
      }
    }),
  )
}
