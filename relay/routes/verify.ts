import { verifyParameters } from '../endpoints/verify-parameters.ts'
import type { Handler } from '../http/route-types.ts'

/** Compares the company parameters with the hashes that the extension sends. Throws `unknown_type`. */
export const verify: Handler<'verify'> = async ({ relay, environment, context, body, dueAt }) => {
  const options = { settle: body.settle, dueAt, now: relay.now }
  return { status: 200, body: { verifications: await verifyParameters(environment, context, body.items, options) } }
}
