/**
 * Below an IIS application. Flags are numbers, lists lie deep in the answer, request bodies hold numbers and flags, and users of an
 * application come by a query, named by GID in braces. It keeps the request id in braces, cuts descriptions off, and lists revoked
 * tokens too.
 */
import { json } from '../ways.ts'
import { braced, type Dialect, holding, inside, withCalls } from './dialect.ts'

const LEVEL = 3

export const NESTED_NUMBERS: Dialect = {
  name: 'nested, numbers for flags',
  switches: { endpointsPerType: 'several', esTypeStyle: 'number' },
  ways: {
    basePath: '/EBSWebApi',
    shown: (tokens) => tokens,
    listed: ({ id, token, type, description, requestId, active }, creator) => ({
      Key: { Gid: braced(id), Secret: token },
      Kind: type,
      Text: description.slice(0, 20),
      Origin: { Request: braced(requestId), User: braced(creator?.gid ?? '') },
      Status: active ? 1 : 0,
    }),
    list: (items) => json({ Result: { Data: [{ Items: items }] } }),
    none: () => json({ Result: { Data: [{ Items: [] }] } }),
    readRegister(body) {
      const endpoint = inside(body, 'Endpoint')
      const options = inside(body, 'Options')
      if (inside(options, 'Active') !== true || inside(options, 'Level') !== LEVEL) return undefined
      return {
        RequestID: inside(options, 'Request'),
        EndpointType: inside(endpoint, 'Kind'),
        Description: inside(endpoint, 'Text'),
      }
    },
    told: ({ id, token }) => ({ Result: [{ Gid: braced(id), Secret: token }] }),
    application: ({ id, name, active }) => ({ App: id, Title: name, Status: active ? 1 : 0 }),
    assigned: ({ gid }) => braced(gid),
  },
  environment: (written) => ({
    ...written,
    ebs: { ...written.ebs, baseUrl: `${written.ebs.baseUrl}/EBSWebApi` },
    types: holding(written, 'value'),
    lookup: {
      list: '/Result/Data/0/Items',
      id: '/Key/Gid',
      value: '/Key/Secret',
      type: '/Kind',
      description: '/Text',
      requestId: '/Origin/Request',
      createdBy: '/Origin/User',
      active: { pointer: '/Status', yes: [1], no: [0] },
    },
    registration: withCalls(written, {
      perType: 'several',
      register: {
        method: 'POST',
        path: '/api/invented/endpoints',
        body: {
          Endpoint: { Kind: '{type}', Text: '{description}' },
          Options: { Request: '{requestId}', Active: true, Level: LEVEL },
        },
        id: '/Result/0/Gid',
        value: '/Result/0/Secret',
      },
      revoke: { method: 'DELETE', path: '/api/invented/endpoints/{type}/{id}' },
      applications: {
        method: 'GET',
        path: '/api/invented/applications',
        list: '/Applications',
        fields: { scope: '/App', name: '/Title', active: { pointer: '/Status', yes: [1], no: [0] } },
      },
      assignedUsers: { method: 'GET', path: '/api/invented/users?app={scope}', list: '', fields: { user: '' } },
    }),
  }),
}
