/**
 * The main paths through the relay's routes, one step each. A step throws what went other than it may in this dialect; what the
 * relay says and is not so, the bench notes by itself.
 */
import { RelayClient } from '../support/relay-client.ts'
import { signInAtSandbox } from '../support/sign-in.ts'
import type { Bench } from './bench.ts'
import { afterLostAnswer, brief, expect, mayEnd, type RelayStep, uniqueWords } from './expected.ts'
import { LOST_ANSWERS } from './lost-answers.ts'
import { TYPE } from './truth.ts'

const ALL: RelayStep[] = [
  {
    name: 'sign in',
    async play(bench) {
      const { sent } = await bench.signIn()
      expect('sign in', sent.status, 201)
      expect('the name', sent.body.user.name, bench.sandbox.store.user('Admin')?.name)
    },
  },
  {
    name: 'checks',
    async play(bench) {
      const { client } = await bench.signIn()
      const { body } = await client.ask('check', { query: { type: TYPE } })
      const wanted = bench.facts.isGuided ? 'unknown' : 'pass'
      const found: { id: string; status: string }[] = body.checks
      for (const { id, status } of found) {
        expect(`check ${id}`, status, id === 'trusted-connection' ? 'pass' : wanted)
      }
    },
  },
  {
    name: 'Deny',
    async play({ sandbox, truth, world }) {
      const client = await RelayClient.create(world.relay.origin)
      const { error } = await signInAtSandbox(sandbox, client, { scope: 'essurveys', answer: 'deny' })
      expect('Deny', error, 'access_denied')
      expect('tokens in EBS', truth.active().length, 0)
    },
  },
  {
    name: 'a dead access token ends the session',
    async play(bench) {
      const { client } = await bench.signIn()
      bench.sandbox.faults.expireTokens()
      expect('list', brief(await client.ask('check', { query: { type: TYPE } })), 'session_revoked, done no')
    },
  },
  {
    name: 'revoke what never was',
    async play(bench) {
      const { sent } = await bench.end({ ref: 'A'.repeat(22), value: 'never-was-a-value-0123456789' })
      expect('revoke', sent.body.revoked, 'not-seen')
    },
  },
]

const HTTP: RelayStep[] = [
  {
    name: 'create, list, verify, connect',
    async play(bench) {
      const token = await bench.made(uniqueWords())
      expect('EBS accepts the value', await settled(bench, () => bench.truth.accepts(token.value)), true)
      expect('listed', await settled(bench, async () => (await bench.listed()).refs.includes(token.ref)), true)
      expect('verified', (await bench.verified(token)).join(), 'match,match,match')
      expect('connection test', await settled(bench, async () => (await bench.tried(token.value)) === 'accepted'), true)
    },
  },
  {
    name: 'a repeated request whose answer was lost',
    async play(bench) {
      const [requestId, description] = [crypto.randomUUID(), uniqueWords()]
      const first = await bench.create(requestId, description)
      expect('create', first.status, 201)
      const again = await bench.create(requestId, description, { repeated: true })
      expect(
        'repeated',
        brief(again),
        afterLostAnswer(bench.facts, 200),
        // A server that has not noticed yet lets it be sent again; EBS then knows the request, or has one of this type.
        ...(bench.facts.correlation === 'field' ? ['201'] : ['endpoint_exists, done unknown']),
      )
      const plain = await bench.create(requestId, description)
      expect('once more', plain.status < 500 || plain.body.done === 'unknown', true)
    },
  },
  {
    name: 'replace, and the old one ends',
    async play(bench) {
      const { facts, truth } = bench
      const old = await bench.made(uniqueWords())
      const made = await bench.made(uniqueWords(), { replace: old.ref })
      expect('verified', (await bench.verified(made)).join(), 'match,match,match')
      const { sent, ending } = await bench.end(old)
      expect('asked to revoke', sent.status, 200)
      const canEnd = mayEnd(facts)
      // A server that has not noticed may show once more what the newer one hides.
      const mayShow = bench.sandbox.ways.staleMs > 0
      expect(
        'the old one',
        ending,
        ...(canEnd ? ['ended'] : mayShow ? ['ended', 'still-accepted'] : ['still-accepted']),
      )
      expect('tokens alive', truth.active().length, ending === 'ended' ? 1 : 2)
    },
  },
  {
    name: 'revoke, twice',
    async play(bench) {
      const token = await bench.made(uniqueWords())
      const first = await bench.end(token)
      expect('revoke', first.sent.body.revoked, 'now')
      expect('the token', first.ending, 'ended')
      expect('tokens alive', bench.truth.active().length, 0)
      const again = await bench.end(token)
      expect('revoked again', again.ending, 'ended')
    },
  },
  ...LOST_ANSWERS,
]

const GUIDED: RelayStep[] = [
  {
    name: 'what the portal made is listed, verified and accepted',
    async play(bench) {
      const { store } = bench.sandbox
      const refused = await bench.create(crypto.randomUUID(), uniqueWords())
      expect('create', brief(refused), 'registration_guided, done no')
      const description = uniqueWords()
      const made = store.register({ type: TYPE, description, requestId: crypto.randomUUID(), createdBy: 'Admin' })
      const { refs } = await bench.listed()
      expect('listed', refs.length, 1)
      const token = { ref: refs[0] ?? '', value: made.token }
      expect('verified', (await bench.verified(token)).join(), 'match,match,match')
      expect('connection test', await bench.tried(made.token), 'accepted')
      expect('revoke', brief(await bench.revoke(token)), 'registration_guided, done no')
      store.revoke(TYPE, made.token)
      const { ending } = await bench.end(token)
      expect('removed in the portal', ending, 'ended')
    },
  },
]

/** A pool of servers may need its time. */
async function settled(bench: Bench, holds: () => Promise<boolean>): Promise<boolean> {
  const until = Date.now() + bench.sandbox.ways.staleMs + 300
  for (;;) {
    if (await holds()) return true
    if (Date.now() > until) return false
    await new Promise((resume) => setTimeout(resume, 100))
  }
}

export const relaySteps = ({ facts }: Bench): RelayStep[] => [...ALL, ...(facts.isGuided ? GUIDED : HTTP)]
