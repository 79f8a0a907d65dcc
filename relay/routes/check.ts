import { runChecks } from '../endpoints/prerequisites.ts'
import type { Handler } from '../http/route-types.ts'

/** Runs the prerequisites for one type. Throws `unknown_type` and `session_revoked`; any other failure is a check's own result. */
export const check: Handler<'check'> = async ({ environment, session, context, query }) => {
  const type = environment.type(query.type)
  return { status: 200, body: { checks: await runChecks({ environment, session, context, type }) } }
}
