/**
 * `POST api/endpoint/RegisteredEndpointFor?EndpointType=<type>`: what is registered for a type. Neither the answer's shape
 * nor the status for "none" is published, so each dialect has its own (contract 8.1).
 */
import { Hono } from 'hono'
import { ENDPOINT_TYPES } from '../seeds.ts'
import { bearer } from './access.ts'
import type { ApiEnv, Ebs } from './ebs.ts'
import { EbsError } from './errors.ts'
import { said } from './said.ts'

export const registeredEndpointFor = (ebs: Ebs) =>
  new Hono<ApiEnv>().post('/api/endpoint/RegisteredEndpointFor', bearer(ebs), (c) => {
    const { ways, pool, store } = ebs
    const type = c.req.query('EndpointType')?.toUpperCase()
    if (!ENDPOINT_TYPES.some(({ id }) => id === type)) throw new EbsError('invalid-endpoint-type')
    const shown = ways.shown(pool.endpoints(type ?? ''))
    if (shown.length === 0) return said(ways.none())
    return said(ways.list(shown.map((token) => ways.listed(token, store.user(token.createdBy)))))
  })
