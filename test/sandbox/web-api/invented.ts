/**
 * INVENTED. The vendor publishes no way to list applications or their users, nor to register or revoke an endpoint token
 * (contract section 14, items 1, 2, 7 and 8). These routes stand in for whatever a real server has; the relay knows them
 * by configuration only.
 */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import * as v from 'valibot'
import { Description, EndpointType, RequestId } from '../../../shared/endpoint.ts'
import type { Endpoint } from '../rows.ts'
import { bearer } from './access.ts'
import type { ApiEnv, Caller, Ebs } from './ebs.ts'
import { EbsError } from './errors.ts'

export const INVENTED = '/api/invented'

const Register = v.object({
  /** Nothing from a client whose server keeps no request ids. */
  RequestID: v.optional(RequestId),
  EndpointType,
  Description,
  /** The id or the value of the endpoint that this one takes the place of; "" for none. */
  Replaces: v.optional(v.string(), ''),
})
/** `Token`: the id or the value. */
const Revoke = v.object({ EndpointType, Token: v.string() })

export const invented = (ebs: Ebs) =>
  new Hono<ApiEnv>()
    .use(`${INVENTED}/*`, bearer(ebs))
    .get(`${INVENTED}/applications`, (c) => {
      const owned = ebs.store.applications().filter((application) => application.owned)
      const list = owned.map((one) => ebs.ways.application({ ...one, id: ebs.ways.applicationId(one.id) }))
      return c.json({ Applications: list })
    })
    .get(`${INVENTED}/applications/:id/users`, (c) => c.json({ Users: assigned(ebs, c.req.param('id')) }))
    .get(`${INVENTED}/users`, (c) => c.json(assigned(ebs, c.req.query('app') ?? '')))
    .post(`${INVENTED}/endpoints`, async (c) => {
      const request = read(Register, ebs.ways.readRegister(await bodyOf(c.req)))
      const { endpoint, created } = register(ebs, c.var.caller, request)
      return c.json(ebs.ways.told(endpoint), created ? 201 : 200)
    })
    .post(`${INVENTED}/endpoints/revoke`, async (c) => {
      const { EndpointType: type, Token } = read(Revoke, ebs.ways.readRevoke(await bodyOf(c.req)))
      return revoke(ebs, c.var.caller, type, Token)
    })
    .delete(`${INVENTED}/endpoints/:type/:id`, (c) => revoke(ebs, c.var.caller, c.req.param('type'), c.req.param('id')))

function assigned({ store, ways }: Ebs, id: string) {
  const application = store.applications().find((one) => ways.applicationId(one.id).toLowerCase() === id.toLowerCase())
  if (!application?.owned) throw new EbsError('application-not-found')
  return store.assignedUsers(application.id).map(ways.assigned)
}

/** Nothing happens when it is not registered (any more). */
function revoke({ store }: Ebs, caller: Caller, type: string, face: string) {
  requireAdministrator(caller)
  const found = store.activeEndpoints(type).find((endpoint) => isFaceOf(endpoint, face))
  if (found) store.revoke(type, found.token)
  return new Response(null, { status: 204 })
}

/** Whether this is its id or its value; GUIDs in any spelling. */
const isFaceOf = ({ id, token }: Endpoint, face: string) => [id, token].some((one) => bare(one) === bare(face))
const bare = (text: string) => text.replace(/[{}-]/g, '').toLowerCase()

/**
 * Who may register is settled first, then whether this request was made before, then whether the place is free.
 * The same request id, type and user again gives the same endpoint, even when it has been revoked since.
 */
function register({ store, switches, ways }: Ebs, caller: Caller, request: v.InferOutput<typeof Register>) {
  const { RequestID: requestId = randomUUID(), EndpointType: type, Description: description, Replaces } = request
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
  const earlier = ways.keepsRequestId && store.endpointOfRequest(requestId)
  if (earlier) {
    const same = earlier.type === type && earlier.createdBy === caller.user.id && earlier.description === description
    if (!same) throw new EbsError('request-id-in-use')
    return { endpoint: earlier, created: false }
  }
  const beside = switches.endpointsPerType === 'several'
  const active = store.activeEndpoint(type)
  if (!beside && active && !isFaceOf(active, Replaces)) throw new EbsError('endpoint-already-registered')
  return {
    endpoint: store.register({ type, description, requestId, createdBy: caller.user.id, beside }),
    created: true,
  }
}

function requireAdministrator({ user }: Caller) {
  if (!user.administrator || user.readOnly || user.userType !== 'Normal') throw new EbsError('insufficient-privileges')
}

const bodyOf = (request: { json(): Promise<unknown> }) => request.json().catch(() => undefined)

function read<S extends v.GenericSchema>(schema: S, body: unknown) {
  const result = v.safeParse(schema, body)
  if (!result.success) throw new EbsError('invalid-request', ...result.issues.map((issue) => issue.message))
  return result.output
}
