/**
 * The vendor's portal makes the tokens and keeps several of a type; the Web API shows the newest alone, by id and value, whoever
 * still sends an older one.
 */
import { json } from '../ways.ts'
import { type Dialect, holding } from './dialect.ts'

export const GUIDED_NEWEST: Dialect = {
  name: 'guided, newest only',
  portal: 'forms',
  switches: { endpointsPerType: 'several', noEndpointStyle: '204' },
  ways: {
    shown: (tokens) => tokens.filter(({ active }) => active).slice(0, 1),
    listed: ({ id, token, description }) => ({ No: id, Secret: token, Label: description }),
    list: (items) => json(items),
    keyRefused: json({ Message: 'Access is denied.' }, 403),
  },
  environment: (written) => ({
    ...written,
    types: holding(written, 'value'),
    lookup: { id: '/No', value: '/Secret', description: '/Label' },
    registration: { ...written.registration, mode: 'guided', perType: 'several' },
  }),
}
