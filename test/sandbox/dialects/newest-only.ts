/**
 * Id and value are the same, and the list shows the newest token of a type alone, though older ones live on. It answers 404
 * with an ASP.NET body when there is none, tells neither a description nor a creator, and writes scopes in capitals.
 */
import { json } from '../ways.ts'
import { type Dialect, withCalls } from './dialect.ts'

export const NEWEST_ONLY: Dialect = {
  name: 'newest only, one face',
  switches: { endpointsPerType: 'several' },
  ways: {
    keepsRequestId: false,
    shown: (tokens) => tokens.filter(({ active }) => active).slice(0, 1),
    listed: ({ token }) => ({ Id: token, Key: token }),
    none: () => json({ Message: 'No HTTP resource was found that matches the request.' }, 404),
    told: ({ token }) => ({ Key: token }),
    applicationId: (id) => id.toUpperCase(),
  },
  environment: (written) => ({
    ...written,
    lookup: { value: '/Key', none: { statuses: [404] } },
    registration: withCalls(written, {
      correlation: 'none',
      perType: 'several',
      register: {
        method: 'POST',
        path: '/api/invented/endpoints',
        body: { EndpointType: '{type}', Description: '{description}' },
        value: '/Key',
      },
    }),
  }),
}
