import { expect, test, vi } from 'vitest'
import { serverCapabilities } from '../../../../relay/ebs/calls/server-capabilities.ts'
import type { Request } from '../../../../relay/http/route-types.ts'
import { Refusal } from '../../../../relay/problems/problem.ts'
import { createReachability } from '../../../../relay/routes/reachability.ts'

vi.mock('../../../../relay/ebs/calls/server-capabilities.ts')

const request = {
  relay: { environments: new Map([['sandbox', {}]]), now: () => 1_000 },
  params: { environment: 'sandbox' },
  deadline: new AbortController().signal,
} as unknown as Request<'reachability'>

test('that EBS does not answer is remembered; a failure of our own is not', async () => {
  const ask = vi.mocked(serverCapabilities)
  const reachability = createReachability()
  ask.mockRejectedValueOnce(new TypeError('ours'))
  await expect(reachability(request)).rejects.toThrow('ours')
  ask.mockRejectedValueOnce(new Refusal('ebs_timeout'))
  for (const _ of ['asked', 'remembered'])
    expect(await reachability(request)).toMatchObject({ body: { reachable: false } })
  expect(ask).toHaveBeenCalledTimes(2)
})
