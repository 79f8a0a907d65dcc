import { expect, test, vi } from 'vitest'
import { serverCapabilities } from '../../../../relay/ebs/calls/server-capabilities.ts'
import type { Request } from '../../../../relay/http/route-types.ts'
import { REACHABILITY_CACHE_MS } from '../../../../relay/limits.ts'
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

test('an environment that is not there is asked nothing', async () => {
  const elsewhere = { ...request, params: { environment: 'elsewhere' } }
  await expect(createReachability()(elsewhere)).rejects.toMatchObject({ code: 'unknown_environment' })
})

test('an answer is given again for its time, for its environment alone, and not after the clock was set back', async () => {
  const ask = vi.mocked(serverCapabilities).mockReset().mockResolvedValue('1.8.3')
  const reachability = createReachability()
  let now = 1_000_000
  const environments = new Map([
    ['sandbox', {}],
    ['other', {}],
  ])
  const asked = async (at: number, environment = 'sandbox') => {
    now = at
    const relay = { environments, now: () => now }
    const answer = await reachability({ ...request, relay, params: { environment } } as unknown as typeof request)
    expect(answer).toMatchObject({ status: 200, body: { reachable: true, version: '1.8.3' } })
    return [answer.body.checkedAt, ask.mock.calls.length]
  }
  const iso = (ms: number) => new Date(ms).toISOString()
  expect(await asked(1_000_000)).toEqual([iso(1_000_000), 1])
  expect(await asked(1_000_000 + REACHABILITY_CACHE_MS)).toEqual([iso(1_000_000), 1])
  expect(await asked(1_000_000, 'other')).toEqual([iso(1_000_000), 2])
  expect(await asked(1_000_001 + REACHABILITY_CACHE_MS)).toEqual([iso(1_000_001 + REACHABILITY_CACHE_MS), 3])
  expect(await asked(500_000)).toEqual([iso(500_000), 4])
})
