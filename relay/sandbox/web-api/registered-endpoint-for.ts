/**
 * `POST api/endpoint/RegisteredEndpointFor?EndpointType=<type>`: what is registered for a type. Neither the answer's shape
 * nor the status for "none" is published, so there is a switch for each way (contract 8.1).
 */
import { Hono } from 'hono'
import type { Endpoint } from '../rows.ts'
import { ENDPOINT_TYPES } from '../seeds.ts'
import { bearer } from './access.ts'
import type { ApiEnv, Ebs } from './ebs.ts'
import { EbsError } from './errors.ts'

export const registeredEndpointFor = (ebs: Ebs) =>
  new Hono<ApiEnv>().post('/api/endpoint/RegisteredEndpointFor', bearer(ebs), (c) => {
    const type = c.req.query('EndpointType')?.toUpperCase()
    if (!ENDPOINT_TYPES.some(({ id }) => id === type)) throw new EbsError('invalid-endpoint-type')
    const endpoints = ebs.store.activeEndpoints(type ?? '')
    const [endpoint] = endpoints
    const { endpointStyle, noEndpointStyle } = ebs.switches
    if (!endpoint) {
      if (noEndpointStyle === '404') throw new EbsError('endpoint-not-registered')
      if (noEndpointStyle === '204') return c.body(null, 204)
      return c.json(noEndpointStyle === 'null' ? null : endpointStyle === 'array' ? [] : '')
    }
    if (endpoints.length > 1 || endpointStyle === 'array') return c.json(endpoints.map(objectOf))
    return c.json(endpointStyle === 'string' ? endpoint.token : objectOf(endpoint))
  })

const objectOf = ({ id, type, token, description, requestId, createdBy, active }: Endpoint) => ({
  ID: id,
  EndpointType: type,
  Token: token,
  Description: description,
  RequestID: requestId,
  CreatedBy: createdBy,
  Active: active,
})
