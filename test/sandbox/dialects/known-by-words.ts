/**
 * Keeps several tokens of a type and no request ids: the description and the creator's GID are all that tells whose a token is. A
 * status in words, inverted, and 400 with a message when there is none.
 */
import { json } from '../ways.ts'
import { type Dialect, withCalls } from './dialect.ts'

export const KNOWN_BY_WORDS: Dialect = {
  name: 'known by words, several of a type',
  switches: { endpointsPerType: 'several', enumStyle: 'list' },
  ways: {
    keepsRequestId: false,
    shown: (tokens) => tokens,
    listed: ({ token, description, active }, creator) => ({
      Credential: token,
      Description: description,
      Creator: creator?.gid,
      Revoked: active ? 'No' : 'Yes',
    }),
    list: (items) => json({ Endpoints: items }),
    none: () => json({ MessageID: 'endpoint-none', UserMessage: 'There is none.', Messages: 'none' }, 400),
    told: ({ token }) => [{ Credential: token }],
  },
  environment: (written) => ({
    ...written,
    lookup: {
      list: '/Endpoints',
      value: '/Credential',
      description: '/Description',
      createdBy: '/Creator',
      active: { pointer: '/Revoked', yes: ['no'], no: ['yes'] },
      none: { messages: ['endpoint-none'] },
    },
    registration: withCalls(written, {
      correlation: 'type',
      perType: 'several',
      register: {
        method: 'POST',
        path: '/api/invented/endpoints',
        body: { EndpointType: '{type}', Description: '{description}' },
        value: '/0/Credential',
      },
    }),
  }),
}
