/** What Login and validateToken answer (contract 3.1). */
import { randomUUID } from 'node:crypto'
import { COMPANY } from '../seeds.ts'
import type { Store } from '../store.ts'
import type { Caller } from './ebs.ts'
import { esTimestamp } from './timestamp.ts'

/** One per process: no call of ours depends on it. */
const SITE_GID = randomUUID()

export function userEnvelope(store: Store, { user, token, expiresAt }: Omit<Caller, 'scopes'>, language: string) {
  const { id, password } = store.subscription()
  const site = { GID: SITE_GID, Code: COMPANY.branch, Description: 'Athens', Status: 1, KindSite: true, KindWH: true }
  return {
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
      LangID: language,
      BranchID: COMPANY.branch,
    },
    SubscriptionID: id,
    SubscriptionPassword: password,
    Claims: null,
    IsExternal: false,
  }
}
