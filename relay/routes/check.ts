import { runChecks } from '../checks.ts'
import type { Handler } from '../handler.ts'

export const check: Handler<'check'> = async ({ environment, session, caller, query }) => {
  const type = environment.type(query.type)
  return { status: 200, body: { checks: await runChecks({ environment, session, caller, type }) } }
}
