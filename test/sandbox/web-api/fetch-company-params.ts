/**
 * `GET /api/rpc/FetchCompanyParams/{id1}/{id2}/...`: several company parameters, all of them without an id. One unknown id
 * fails the whole list (contract section 6, [INF]).
 */
import { Hono } from 'hono'
import { bearer } from './access.ts'
import { companyParamOf, findParameters } from './company-param.ts'
import type { ApiEnv, Ebs } from './ebs.ts'

const PATH = '/api/rpc/FetchCompanyParams'

export const fetchCompanyParams = (ebs: Ebs) =>
  new Hono<ApiEnv>()
    .get(PATH, bearer(ebs), (c) => c.json(ebs.pool.parameters().map((parameter) => companyParamOf(parameter, ebs))))
    .get(`${PATH}/:ids{.+}`, bearer(ebs), (c) => {
      const ids = c.req.param('ids').split('/').filter(Boolean)
      return c.json(findParameters(ebs, ids).map((parameter) => companyParamOf(parameter, ebs)))
    })
