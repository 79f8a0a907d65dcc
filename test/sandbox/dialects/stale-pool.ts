/**
 * Several servers that answer from caches for a second and a half after a change, a new access token with every answer, and
 * values that are GUIDs, each time in another spelling.
 */
import { braced, compact, type Dialect, withCalls } from './dialect.ts'

export const STALE_POOL: Dialect = {
  name: 'stale pool, GUIDs in any spelling',
  switches: { rotationPercentage: 100, noEndpointStyle: '404', endpointStyle: 'array' },
  ways: {
    staleMs: 1_500,
    sameKey: (value) => compact(value).toLowerCase(),
    newValue: () => crypto.randomUUID(),
    held: ({ token }) => token.toUpperCase(),
    listed: ({ token, requestId, createdBy, active }) => ({
      Token: compact(token),
      RequestID: compact(requestId).toUpperCase(),
      CreatedBy: `${createdBy.toLowerCase()}@aegean.test`,
      Active: active,
    }),
    told: ({ token }) => ({ Token: braced(token) }),
  },
  environment: (written) => ({
    ...written,
    lookup: { value: '/Token', requestId: '/RequestID', createdBy: '/CreatedBy', active: '/Active' },
    registration: withCalls(written, { correlation: 'field' }),
  }),
}
