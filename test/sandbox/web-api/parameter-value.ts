/** `GET /api/rpc/ParameterValue/{id}`: the bare value of a company parameter (contract section 6). */
import { Hono } from 'hono'
import { bearer } from './access.ts'
import { findParameters } from './company-param.ts'
import type { ApiEnv, Ebs } from './ebs.ts'

export const parameterValue = (ebs: Ebs) =>
  new Hono<ApiEnv>().get('/api/rpc/ParameterValue/:id', bearer(ebs), (c) => {
    const [parameter] = findParameters(ebs, [c.req.param('id')])
    return c.json(parameter?.value ?? null)
  })
