/**
 * `GET|POST /api/rpc/PublicQuery/{Group}/{Filter}`: a few rows, with the paging of contract 9.1. The one call that takes an
 * endpoint's key alone: what an integrator tries first (contract 8.2 and 8.3).
 */
import { Hono } from 'hono'
import { keyOrBearer } from './access.ts'
import type { ApiEnv, Ebs } from './ebs.ts'
import { EbsError } from './errors.ts'

const ROWS = Array.from({ length: 25 }, (_, index) => ({
  Code: `IT-${1001 + index}`,
  Description: `Item ${index + 1}`,
}))
const DEFAULT_PAGE_SIZE = 20

export const publicQuery = (ebs: Ebs) =>
  new Hono<ApiEnv>().on(['GET', 'POST'], '/api/rpc/PublicQuery/:group/:filter', keyOrBearer(ebs), (c) => {
    const { page, pageSize, withCount } = readOptions(c.req.header('x-espqoptions'))
    const Table = c.req.param('filter')
    if (page <= 0) return c.json({ Table, Rows: ROWS, Page: -1, PageSize: -1, Count: ROWS.length })
    const Rows = ROWS.slice((page - 1) * pageSize, page * pageSize)
    return c.json({ Table, Rows, Page: page, PageSize: pageSize, Count: withCount ? ROWS.length : -1 })
  })

function readOptions(header = '{}') {
  try {
    const options: Record<string, unknown> = JSON.parse(header)
    const page = Number(options['Page'] ?? 0)
    const pageSize = Number(options['PageSize'] ?? DEFAULT_PAGE_SIZE)
    return { page, pageSize, withCount: String(options['WithCount']) === 'true' }
  } catch {
    throw new EbsError('invalid-request', 'X-ESPQOptions')
  }
}
