import { expect, test, vi } from 'vitest'
import example from '../../../relay/deploy/relay.config.example.json' with { type: 'json' }
import worker from '../../../relay/worker.ts'

/** What a Worker with these secrets answers, and what it says to the operator. */
async function start(secrets: Record<string, string>) {
  const [environment] = example.environments
  const oauth = { ...environment?.oauth, clientSecret: { env: 'CLIENT_SECRET' } }
  const config = {
    ...example,
    sessionKeys: [{ kid: 'a', key: { env: 'SESSION_KEY' } }],
    environments: [{ ...environment, oauth }],
  }
  const said = vi.spyOn(console, 'error').mockReturnValue()
  const env = { RELAY_CONFIG: JSON.stringify(config), ...secrets }
  const { status } = await worker.fetch(new Request('https://relay.example.com/healthz'), env, { waitUntil() {} })
  return { status, said: said.mock.lastCall?.join() }
}

test('88: a Worker judges secrets as Node does, and names every one that is not good', async () => {
  const { status, said } = await start({ CLIENT_SECRET: 'changeme' })
  expect(status).toBe(500)
  expect(said?.split('\n')).toEqual([
    '/sessionKeys/0/key: the environment variable SESSION_KEY is not set',
    '/environments/0/oauth/clientSecret: expected a secret of your own, not that of an example',
  ])
})
