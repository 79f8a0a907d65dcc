/**
 * Answers with the value as plain text, and with nothing when there is none. Dead access tokens and keys get 403; a request is
 * not found again.
 */
import { json } from '../ways.ts'
import { type Dialect, withCalls } from './dialect.ts'

export const BARE_TEXT: Dialect = {
  name: 'bare text',
  ways: {
    keepsRequestId: false,
    listed: ({ token }) => token,
    list: ([value]) => ({ status: 200, body: String(value), type: 'text/plain' }),
    none: () => ({ status: 200, body: '', type: 'text/plain' }),
    told: ({ token }) => token,
    deadTokenStatus: 403,
    keyRefused: json({ Message: 'Access is denied.' }, 403),
  },
  environment: (written) => ({
    ...written,
    lookup: { answer: 'text' },
    registration: withCalls(written, {
      correlation: 'none',
      register: {
        method: 'POST',
        path: '/api/invented/endpoints',
        body: { EndpointType: '{type}', Description: '{description}', Replaces: '{replaced}' },
        value: '',
      },
    }),
  }),
}
