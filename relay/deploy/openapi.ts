/**
 * `npm run openapi`: writes the OpenAPI 3.1 document of the relay, made from the table and the schemas that the relay routes and
 * judges by.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { REQUEST_ID_HEADER, ROUTES, type RouteName, SESSION_HEADER } from '../../shared/api.ts'
import { BODY_DIGEST_CLAIM } from '../../shared/body-digest.ts'
import { Problem } from '../../shared/errors.ts'
import { PATH_PARAMETERS } from '../http/path-parameters.ts'

type Table = Record<
  RouteName,
  {
    method: string
    path: string
    access: 'open' | 'proof' | 'session'
    query?: { entries: Record<string, GenericSchema> }
    body?: GenericSchema
    replies: Record<number, GenericSchema | null>
  }
>

const SUMMARIES: Record<RouteName, string> = {
  listEnvironments: 'What can be connected to',
  reachability: 'Whether EBS answers, and its version',
  signIn: 'Exchange an authorization code for a session',
  signOut: 'End the session, in EBS too where it can be ended',
  check: 'The prerequisites for an endpoint type, side by side',
  listEndpoints: 'What is registered in EBS now',
  createEndpoint: 'Run the checks, then create and register an endpoint token; safe to repeat',
  revokeEndpoint: 'Revoke an endpoint token, verified by reading back; safe to repeat',
  listParameters: 'The company parameters of the section "Entersoft Cloud Store"',
  verify: 'Compare the company parameters with what they should be',
  testConnection: 'Call EBS with the key alone, as an integrator would',
}

const SECURITY = { open: [], proof: [{ proof: [] }], session: [{ session: [], proof: [] }] } as const

/** Each operator has an origin of their own: a reader of the document fills in theirs. */
const SERVER = {
  url: '{publicOrigin}',
  description: 'The publicOrigin in the configuration of the relay',
  variables: { publicOrigin: { default: 'http://localhost:7410' } },
}

/** The OpenAPI 3.1 document, as JSON values. */
export function openApi(): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const [operationId, route] of Object.entries(ROUTES as unknown as Table)) {
    const path = commonPath(route.path)
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(operationId as RouteName, route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Relay of Integrations for Entersoft Business Suite',
      version: '1.0.0',
      description: 'Creates, registers and verifies endpoint tokens in EBS for the browser extension.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [SERVER],
    tags: [{ name: 'relay', description: 'Everything the extension calls' }],
    paths,
    components: {
      schemas: { Problem: schema(Problem) },
      responses: {
        Problem: {
          description: 'Anything but success (RFC 9457)',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      securitySchemes: {
        session: { type: 'http', scheme: 'DPoP', description: 'An encrypted session, bound to a key (RFC 9449)' },
        proof: {
          type: 'apiKey',
          in: 'header',
          name: 'DPoP',
          description: `A proof of possession (RFC 9449), for one use; with a body, its SHA-256 in base64url is the claim ${BODY_DIGEST_CLAIM}`,
        },
      },
    },
  }
}

const TEMPLATE = /\{(\w+)\}/

/** Paths that differ in the name of their parameter alone are one (OpenAPI 3.1, Paths Object): it gets all of the names. */
function commonPath(path: string): string {
  const shape = path.replace(TEMPLATE, '{}')
  const same = Object.values<{ path: string }>(ROUTES).filter((route) => route.path.replace(TEMPLATE, '{}') === shape)
  const names = new Set(same.map((route) => TEMPLATE.exec(route.path)?.[1]))
  return path.replace(TEMPLATE, `{${[...names].join('_or_')}}`)
}

function operation(operationId: RouteName, { path, access, query, body, replies }: Table[RouteName]): object {
  const summary = SUMMARIES[operationId]
  const name = TEMPLATE.exec(path)?.[1]
  const named = TEMPLATE.exec(commonPath(path))?.[1]
  const inPath = name && named ? [parameter(named, 'path', PATH_PARAMETERS[name])] : []
  const inQuery = Object.entries(query?.entries ?? {}).map(([name, entry]) => parameter(name, 'query', entry))
  const parameters = [...inPath, ...inQuery]
  return {
    operationId,
    summary,
    description: `${summary}.`,
    tags: ['relay'],
    security: SECURITY[access],
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: schema(body) } } } }),
    responses: {
      ...Object.fromEntries(Object.entries(replies).map(([status, reply]) => [status, response(reply, access)])),
      '4XX': { $ref: '#/components/responses/Problem' },
      '5XX': { $ref: '#/components/responses/Problem' },
    },
  }
}

const parameter = (name: string, place: 'path' | 'query', of: GenericSchema | undefined) => ({
  name,
  in: place,
  required: true,
  schema: of ? schema(of) : { type: 'string' },
})

const response = (reply: GenericSchema | null, access: string) => ({
  description: 'Success',
  headers: {
    [REQUEST_ID_HEADER]: { description: 'Names the request in the log', schema: { type: 'string' } },
    ...(access === 'session' && {
      [SESSION_HEADER]: { description: 'The session, encrypted anew. Use it from now on', schema: { type: 'string' } },
    }),
  },
  ...(reply && { content: { 'application/json': { schema: schema(reply) } } }),
})

/** JSON Schema cannot say a check by code, so the document leaves those out. The relay still judges by them. */
function schema(of: GenericSchema): object {
  const { $schema: _, ...rest } = toJsonSchema(of, { errorMode: 'ignore', target: 'draft-2020-12' })
  return rest
}

if (import.meta.main) {
  writeFileSync(join(import.meta.dirname, 'openapi.json'), `${JSON.stringify(openApi(), null, 2)}\n`)
}
