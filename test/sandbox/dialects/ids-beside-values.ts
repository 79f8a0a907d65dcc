/**
 * Lists ids while the integrator sends another secret: both are told at the registration and in the list. The parameter holds
 * the id. Several may be alive, and the list shows the newest alone.
 */
import { type Dialect, holding, inside, withCalls } from './dialect.ts'

export const IDS_BESIDE_VALUES: Dialect = {
  name: 'ids beside values, newest only',
  switches: { endpointsPerType: 'several', noEndpointStyle: '204' },
  ways: {
    held: ({ id }) => id,
    shown: (tokens) => tokens.filter(({ active }) => active).slice(0, 1),
    listed: ({ id, token, description, requestId, createdBy }) => ({
      EndpointID: id,
      ApiSecret: token,
      Title: description,
      Request: requestId,
      By: createdBy,
    }),
    told: ({ id, token }) => ({ Result: { EndpointID: id, ApiSecret: token } }),
    readRevoke: (body) => ({ EndpointType: inside(body, 'Type'), Token: inside(body, 'EndpointID') }),
  },
  environment: (written) => ({
    ...written,
    types: holding(written, 'id'),
    lookup: { id: '/EndpointID', value: '/ApiSecret', description: '/Title', requestId: '/Request', createdBy: '/By' },
    registration: withCalls(written, {
      perType: 'several',
      register: {
        method: 'POST',
        path: '/api/invented/endpoints',
        body: { RequestID: '{requestId}', EndpointType: '{type}', Description: '{description}' },
        id: '/Result/EndpointID',
        value: '/Result/ApiSecret',
      },
      revoke: {
        method: 'POST',
        path: '/api/invented/endpoints/revoke',
        body: { Type: '{type}', EndpointID: '{id}' },
      },
    }),
  }),
}
