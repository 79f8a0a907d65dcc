/** `POST api/Login/validateToken` `{webapitoken}`, no Authorization: who the token belongs to (contract 3.1 and 3.2). */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { COMPANY } from '../seeds.ts'
import { readToken } from './access-token.ts'
import type { ApiEnv, Ebs } from './ebs.ts'
import { EbsError } from './errors.ts'
import { esTimestamp } from './timestamp.ts'

/** One per process: no call of ours depends on it. */
const SITE_GID = randomUUID()

export const validateToken = (ebs: Ebs) =>
  new Hono<ApiEnv>().post('/api/Login/validateToken', async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined)
    const given = typeof body === 'object' && body !== null && 'webapitoken' in body ? body.webapitoken : undefined
    if (typeof given !== 'string') throw new EbsError('no-webapi-token')
    const { user, token, expiresAt } = readToken(ebs, given.replace(/^Bearer /i, ''))
    const { id, password } = ebs.store.subscription()
    const site = { GID: SITE_GID, Code: COMPANY.branch, Description: 'Athens', Status: 1, KindSite: true, KindWH: true }
    return c.json({
      Model: {
        GID: user.gid,
        UserID: user.id,
        Name: user.name,
        Inactive: user.inactive,
        Administrator: user.administrator,
        WebApiToken: token,
        WebApiTokenExpiresAt: esTimestamp(expiresAt),
        PasswdKey: '********',
        UserSites: [
          {
            GID: user.gid,
            fUserGID: user.gid,
            fCompanyCode: COMPANY.company,
            fCompanySiteGID: SITE_GID,
            ServiceLevel: 0,
            Site: site,
          },
        ],
        LangID: 'en-US',
        BranchID: COMPANY.branch,
      },
      SubscriptionID: id,
      SubscriptionPassword: password,
      Claims: null,
      IsExternal: false,
    })
  })
