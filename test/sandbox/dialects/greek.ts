/**
 * Answers in windows-1253, with Greek names, Greek parameter ids and a Greek message for "none". It keeps no request id, but
 * the description, with its blanks normalised and in capitals, and the creator with the domain.
 */
import { json } from '../ways.ts'
import { type Dialect, withCalls } from './dialect.ts'

const NONE = 'Δεν υπάρχει καταχωρημένο endpoint.'

/** The id of a company parameter, as a Greek installation may call it. */
export const greekId = (id: string) => id.replace('ESCLOUDSTORE', 'ΝΕΦΟΣ').replace('ENDPOINT', 'ΣΗΜΕΙΟ')

export const GREEK: Dialect = {
  name: 'Greek, windows-1253',
  seed(store) {
    store.setUser('Admin', { name: 'Αλεξάνδρα Δήμου' })
  },
  ways: {
    charset: 'windows-1253',
    keepsRequestId: false,
    listed: ({ token, description, createdBy }) => ({
      Τιμή: token,
      Περιγραφή: description.replace(/\s+/g, ' ').toUpperCase(),
      Χρήστης: `ΕΤΑΙΡΙΑ\\${createdBy}`,
    }),
    none: () => json({ Message: NONE }),
    told: ({ token }) => ({ Τιμή: token }),
    parameterId: greekId,
  },
  environment: ({ parametersPage: _, ...written }) => ({
    ...written,
    parameters: {
      subscriptionId: greekId(written.parameters.subscriptionId),
      subscriptionGid: greekId(written.parameters.subscriptionGid),
    },
    types: written.types.map((type) => ({ ...type, parameter: greekId(type.parameter) })),
    lookup: { value: '/Τιμή', description: '/Περιγραφή', createdBy: '/Χρήστης', none: { messages: [NONE] } },
    registration: withCalls(written, {
      correlation: 'type',
      register: {
        method: 'POST',
        path: '/api/invented/endpoints',
        body: { EndpointType: '{type}', Description: '{description}', Replaces: '{replaced}' },
        value: '/Τιμή',
      },
    }),
  }),
}
