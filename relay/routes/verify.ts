/** Compares the company parameters with their expected values: one read of EBS for any number of endpoint tokens. */
import type { Verification } from '../../shared/checks.ts'
import { companyParamsReader, type EbsParameter } from '../ebs/calls/company-parameters.ts'
import { readUntil } from '../endpoints/poll.ts'
import { verifiedEndpoint, verifiedSubscription } from '../environment/compare-parameters.ts'
import type { Handler, Request } from '../http/route-types.ts'
import { READ_BACK_DELAYS_MS, SECOND_LOOK_WAIT_MS } from '../limits.ts'

/**
 * Gives one verification per item. With `settle` it reads until EBS shows what was just written (contract 1.2), else once more
 * if something does not match. Throws `unknown_type`.
 */
export const verify: Handler<'verify'> = async (request) => {
  const { environment, context, body } = request
  const { parameters } = environment.config
  const endpoints = body.items.map(({ type }) => environment.type(type).parameter)
  const ids = [...new Set([...endpoints, parameters.subscriptionId, parameters.subscriptionGid])]
  const read = companyParamsReader(ids)
  const { reading: verifications } = await readUntil(
    async () => judge(request, await read(context)),
    (list) => list.every(isAsExpected),
    body.settle ? READ_BACK_DELAYS_MS : [SECOND_LOOK_WAIT_MS],
    request,
  )
  return { status: 200, body: { verifications } }
}

/** Compares EBS's parameters with the hashes of the vault and the subscription of the operator. */
function judge(
  { relay, environment, body }: Request<'verify'>,
  found: Map<string, EbsParameter>,
): Promise<Verification[]> {
  const { id: name, parameters, subscription } = environment.config
  const actual = (id: string) => found.get(id)?.value ?? null
  const { subscriptionId, subscriptionGid } = parameters
  const shared = [
    verifiedSubscription(subscriptionId, 'subscription-id', subscription?.id ?? null, actual(subscriptionId)),
    verifiedSubscription(subscriptionGid, 'subscription-gid', subscription?.gid ?? null, actual(subscriptionGid)),
  ]
  const checkedAt = new Date(relay.now()).toISOString()
  return Promise.all(
    body.items.map(async ({ type, ref, valueRef }) => {
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

const isAsExpected = ({ parameters }: Verification) =>
  parameters.every(({ result }) => result === 'match' || result === 'nothing-to-compare')
