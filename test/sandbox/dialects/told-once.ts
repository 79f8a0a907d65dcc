/**
 * Tells the secret once, at the registration, and lists ids ever after; revoked ones too, marked `"Inactive": true`. The
 * parameter holds the id in braces and capitals. Nothing in the list leads back to a request.
 */
import { braced, type Dialect, holding, inside, withCalls } from './dialect.ts'

export const TOLD_ONCE: Dialect = {
  name: 'secret told once, ids ever after',
  switches: { noEndpointStyle: 'null' },
  ways: {
    keepsRequestId: false,
    held: ({ id }) => braced(id),
    shown: (tokens) => tokens,
    listed: ({ id, description, active }, creator) => ({
      Id: id,
      Name: description,
      UserGid: braced(creator?.gid ?? ''),
      Inactive: !active,
    }),
    told: ({ id, token }) => ({ Id: id, Secret: token }),
    readRevoke: (body) => ({ EndpointType: inside(body, 'EndpointType'), Token: inside(body, 'Id') }),
  },
  environment: (written) => ({
    ...written,
    types: holding(written, 'id'),
    lookup: {
      id: '/Id',
      description: '/Name',
      createdBy: '/UserGid',
      active: { pointer: '/Inactive', yes: [false], no: [true] },
    },
    registration: withCalls(written, {
      correlation: 'none',
      register: {
        method: 'POST',
        path: '/api/invented/endpoints',
        body: { EndpointType: '{type}', Description: '{description}', Replaces: '{replaced}' },
        id: '/Id',
        value: '/Secret',
      },
      revoke: {
        method: 'POST',
        path: '/api/invented/endpoints/revoke',
        body: { EndpointType: '{type}', Id: '{id}' },
      },
    }),
  }),
}
