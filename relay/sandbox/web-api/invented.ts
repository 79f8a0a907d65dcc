/**
 * INVENTED. The vendor publishes no way to list applications or their users, nor to register or revoke an endpoint token
 * (contract section 14, items 1, 2, 7 and 8). These routes stand in for whatever a real server has; the relay knows them
 * by configuration only.
 */
import { Hono } from 'hono'
import * as v from 'valibot'
import { Description, EndpointType, RequestId } from '../../../shared/endpoint.ts'
import type { Endpoint } from '../rows.ts'
import { bearer } from './access.ts'
import type { ApiEnv, Caller, Ebs } from './ebs.ts'
import { EbsError } from './errors.ts'
import { esTimestamp } from './timestamp.ts'

export const INVENTED = '/api/invented'

const Register = v.object({
  RequestID: RequestId,
  EndpointType,
  Description,
  /** The value of the endpoint that this one takes the place of; "" for none. */
  Replaces: v.optional(v.string(), ''),
})
const Revoke = v.object({ EndpointType, Token: v.string() })

export const invented = (ebs: Ebs) =>
  new Hono<ApiEnv>()
    .use(`${INVENTED}/*`, bearer(ebs))
    .get(`${INVENTED}/applications`, (c) => {
      const owned = ebs.store.applications().filter((application) => application.owned)
      const list = owned.map(({ id, name, active, paid }) => ({
        ApplicationID: id,
        Name: name,
        Active: active,
        Paid: paid,
      }))
      return c.json({ Applications: list })
    })
    .get(`${INVENTED}/applications/:id/users`, (c) => {
      const application = ebs.store.application(c.req.param('id'))
      if (!application?.owned) throw new EbsError('application-not-found')
      const users = ebs.store.assignedUsers(application.id)
      return c.json({ Users: users.map(({ id, gid, name }) => ({ UserID: id, GID: gid, Name: name })) })
    })
    .post(`${INVENTED}/endpoints`, async (c) => {
      const { endpoint, created } = register(ebs, c.var.caller, await read(Register, c.req))
      return c.json(objectOf(endpoint), created ? 201 : 200)
    })
    .post(`${INVENTED}/endpoints/revoke`, async (c) => {
      const { EndpointType: type, Token } = await read(Revoke, c.req)
      requireAdministrator(c.var.caller)
      ebs.store.revoke(type, Token)
      return c.body(null, 204)
    })

/**
 * Who may register is settled first, then whether this request was made before, then whether the place is free.
 * The same request id, type and user again gives the same endpoint, even when it has been revoked since.
 */
function register({ store, switches }: Ebs, caller: Caller, request: v.InferOutput<typeof Register>) {
  const { RequestID: requestId, EndpointType: type, Description: description, Replaces } = request
  if (!store.connectionTrusted()) throw new EbsError('connection-not-trusted')
  requireAdministrator(caller)
  const application = store.applications().find((candidate) => candidate.type === type)
  if (!application) throw new EbsError('invalid-endpoint-type')
  if (!caller.scopes.includes(application.id)) throw new EbsError('insufficient-scope')
  if (!application.owned) throw new EbsError('application-not-in-subscription')
  if (!application.active) throw new EbsError('application-inactive')
  if (!store.assignedUsers(application.id).some(({ id }) => id === caller.user.id)) {
    throw new EbsError('user-not-assigned')
  }
  const earlier = store.endpointOfRequest(requestId)
  if (earlier) {
    const same = earlier.type === type && earlier.createdBy === caller.user.id && earlier.description === description
    if (!same) throw new EbsError('request-id-in-use')
    return { endpoint: earlier, created: false }
  }
  const beside = switches.endpointsPerType === 'several'
  const active = store.activeEndpoint(type)
  if (!beside && active && active.token !== Replaces) throw new EbsError('endpoint-already-registered')
  return {
    endpoint: store.register({ type, description, requestId, createdBy: caller.user.id, beside }),
    created: true,
  }
}

function requireAdministrator({ user }: Caller) {
  if (!user.administrator || user.readOnly || user.userType !== 'Normal') throw new EbsError('insufficient-privileges')
}

async function read<S extends v.GenericSchema>(schema: S, request: { json(): Promise<unknown> }) {
  const result = v.safeParse(schema, await request.json().catch(() => undefined))
  if (!result.success) throw new EbsError('invalid-request', ...result.issues.map((issue) => issue.message))
  return result.output
}

const objectOf = (endpoint: Endpoint) => ({
  RequestID: endpoint.requestId,
  EndpointType: endpoint.type,
  Description: endpoint.description,
  Token: endpoint.token,
  Active: endpoint.active,
  CreatedBy: endpoint.createdBy,
  CreatedOn: esTimestamp(endpoint.createdOn),
})
