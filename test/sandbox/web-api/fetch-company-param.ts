/** `GET /api/rpc/FetchCompanyParam/{id}`: one company parameter, or 404 (contract section 6). */
import { Hono } from 'hono'
import { bearer } from './access.ts'
import { companyParamOf, findParameters } from './company-param.ts'
import type { ApiEnv, Ebs } from './ebs.ts'

export const fetchCompanyParam = (ebs: Ebs) =>
  new Hono<ApiEnv>().get('/api/rpc/FetchCompanyParam/:id', bearer(ebs), (c) => {
    const [parameter] = findParameters(ebs, [c.req.param('id')])
    return c.json(parameter && companyParamOf(parameter, ebs))
  })
