/** Runs every read that an environment configures, once, in the order in which an admin needs them. */
import type { AnonymousContext, CallContext } from '../../../ebs/call.ts'
import { checkTrustedConnection } from '../../../ebs/calls/check-trusted-connection.ts'
import type { EbsParameter } from '../../../ebs/calls/company-parameters.ts'
import { type Application, fetchApplications, fetchAssignedUsers } from '../../../ebs/calls/configured-calls.ts'
import { type EbsUser, fetchUser } from '../../../ebs/calls/ebs-user.ts'
import { type Registered, registeredEndpointsFor } from '../../../ebs/calls/registered-endpoint.ts'
import { serverCapabilities } from '../../../ebs/calls/server-capabilities.ts'
import { testValue } from '../../../ebs/calls/test-value.ts'
import { type TokenHolder, validateToken } from '../../../ebs/calls/validate-token.ts'
import type { EbsEnvironment, EndpointTypeConfig } from '../../../environment/environment.ts'
import { type Observed, observe, resultOf } from './observe.ts'

/** The reads of one endpoint type: its tokens, its application's users, and whether EBS accepts each listed value. */
export type TypeReads = {
  type: EndpointTypeConfig
  lookup: Observed<Registered[]>
  assignedUsers: Observed<string[]> | undefined
  /** Whether EBS accepted each value. A value that could not be tried is missing. */
  tried: Map<string, boolean>
}

export type Reads = {
  capabilities: Observed<string | null>
  holder: Observed<TokenHolder>
  connection: Observed<void>
  user: Observed<EbsUser>
  parameters: Observed<Map<string, EbsParameter>>
  applications: Observed<Application[]> | undefined
  types: TypeReads[]
}

/** The number of values tried for each type: enough to tell an id from a value, and an ended token from a working one. */
const TRIED_MAX = 4

/**
 * Runs the reads one after the other, so that a slow EBS is not overloaded. A failed read does not stop the others.
 * @param within makes the context of one read, with a deadline of its own
 */
export async function readAll(
  environment: EbsEnvironment,
  within: () => CallContext,
  signedIn: TokenHolder,
): Promise<Reads> {
  const { config } = environment
  const { registration } = config
  const http = registration.mode === 'http' ? registration : undefined
  const placeholders = { userId: signedIn.id, userGid: signedIn.gid }
  const capabilities = await readCapabilities(within())
  const holder = await observe(within(), ({ client, signal, credential }) =>
    validateToken({ client, signal }, credential.value),
  )
  const connection = await observe(within(), (context) => checkTrustedConnection(context, config.ebs.routeId))
  const user = await observe(within(), (context) => fetchUser(context, signedIn.gid ?? signedIn.id))
  const parameters = await observe(within(), environment.readSection)
  const list = http?.applications
  const applications = list && (await observe(within(), (context) => fetchApplications(context, list, placeholders)))
  const types: TypeReads[] = []
  for (const type of config.types) {
    const lookup = await observe(within(), (context) => registeredEndpointsFor(context, type.id, config.lookup))
    const users = http?.assignedUsers
    const assignedUsers =
      users &&
      (await observe(within(), (context) => fetchAssignedUsers(context, users, { scope: type.scope, ...placeholders })))
    types.push({ type, lookup, assignedUsers, tried: await tryValues(within, type, resultOf(lookup) ?? []) })
  }
  return { capabilities, holder, connection, user, parameters, applications, types }
}

/** The one read that needs no sign-in. */
export const readCapabilities = ({ client, signal }: AnonymousContext): Promise<Observed<string | null>> =>
  observe({ client, signal }, serverCapabilities)

/** Sends the configured probe with each listed value alone, as an integrator does (contract 8.3). */
async function tryValues(within: () => CallContext, type: EndpointTypeConfig, listed: Registered[]) {
  const tried = new Map<string, boolean>()
  const values = listed.map(({ value }) => value).filter((value) => value !== undefined)
  for (const value of values.slice(0, TRIED_MAX)) {
    const { result } = await observe(within(), ({ client, signal }) => testValue({ client, signal }, type, value))
    if (result.ok) tried.set(value, result.value)
  }
  return tried
}
