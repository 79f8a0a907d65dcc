/**
 * The vendor's portal makes the tokens, one of a type; the Web API answers with the bare value and 404 with a page of IIS when
 * there is none. The company parameters have Greek ids.
 */
import type { Dialect } from './dialect.ts'
import { greekId } from './greek.ts'

const PAGE = '<!DOCTYPE html><html><head><title>404</title></head><body><h2>404 - File not found.</h2></body></html>'

export const GUIDED_GREEK: Dialect = {
  name: 'guided, bare values, ids in Greek',
  portal: 'forms',
  ways: {
    listed: ({ token }) => token,
    list: ([value]) => ({ status: 200, body: JSON.stringify(value), type: 'application/json' }),
    none: () => ({ status: 404, body: PAGE, type: 'text/html' }),
    parameterId: greekId,
  },
  environment: ({ parametersPage: _, ...written }) => ({
    ...written,
    parameters: {
      subscriptionId: greekId(written.parameters.subscriptionId),
      subscriptionGid: greekId(written.parameters.subscriptionGid),
    },
    types: written.types.map((type) => ({ ...type, parameter: greekId(type.parameter) })),
    lookup: { answer: 'text', none: { statuses: [404] } },
  }),
}
