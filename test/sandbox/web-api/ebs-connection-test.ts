/** `GET /esapi/estest/EBSConnectionTest/{routeid}`: whether the subscription gets through to EBS (contract 5.3). */
import { Hono } from 'hono'
import { COMPANY } from '../seeds.ts'
import { bearer } from './access.ts'
import type { ApiEnv, Ebs } from './ebs.ts'
import { EbsError } from './errors.ts'

/** The 200 has no published schema: an object. Refused with 403 when the connection is not trusted. */
export const ebsConnectionTest = (ebs: Ebs) =>
  new Hono<ApiEnv>().get('/esapi/estest/EBSConnectionTest/:route?', bearer(ebs), (c) => {
    if (!ebs.store.connectionTrusted()) throw new EbsError('connection-not-trusted')
    return c.json({ SubscriptionID: ebs.store.subscription().id, BridgeID: COMPANY.bridge, CompanyID: COMPANY.company })
  })
