import { type CallContext, callEbs, segment } from '../call.ts'

/** GET /esapi/estest/EBSConnectionTest/{routeid} (contract 5.3): any 2xx says that the subscription reaches its EBS. */
export async function checkTrustedConnection(context: CallContext, routeId: string): Promise<void> {
  await callEbs(context, {
    name: 'EBSConnectionTest',
    kind: 'read',
    method: 'GET',
    path: `/esapi/estest/EBSConnectionTest/${segment(routeId)}`,
  })
}
