/**
 * The vendor's portal makes the tokens and shows their values; the Web API lists ids alone, in a list within lists, with a status
 * in words. The parameter holds the id, compact.
 */
import { json } from '../ways.ts'
import { compact, type Dialect, holding } from './dialect.ts'

export const GUIDED_IDS: Dialect = {
  name: 'guided, ids in the list',
  portal: 'forms',
  switches: { endpointsPerType: 'several' },
  ways: {
    held: ({ id }) => compact(id),
    shown: (tokens) => tokens,
    listed: ({ id, description, active }) => ({ Key: id, Text: description, Status: active ? 'Active' : 'None' }),
    list: (items) => json({ Result: { Data: [{ Items: items }] } }),
    none: () => json({ Result: { Data: [{ Items: [] }] } }),
  },
  environment: (written) => ({
    ...written,
    types: holding(written, 'id'),
    lookup: {
      list: '/Result/Data/0/Items',
      id: '/Key',
      description: '/Text',
      active: { pointer: '/Status', yes: ['active'], no: ['none'] },
    },
    registration: { ...written.registration, mode: 'guided', perType: 'several' },
  }),
}
