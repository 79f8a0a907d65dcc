/**
 * The main paths through the relay's routes, one step each. A step throws what went other than it may in this dialect; what the
 * relay says and is not so, the bench notes by itself.
 */
import { RelayClient, type Sent } from '../support/relay-client.ts'
import { signInAtSandbox } from '../support/sign-in.ts'
import type { Bench } from './bench.ts'
import { registerCall, revokeCall } from './calls.ts'
import { afterLostAnswer, expect, mayEnd, uniqueWords } from './expected.ts'
import { TYPE } from './truth.ts'

export type RelayStep = { name: string; play(bench: Bench): Promise<void> }

const brief = ({ status, body }: Sent) => (status < 300 ? String(status) : `${body.code}, done ${body.done}`)

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
      expect('the old one', ending, canEnd ? 'ended' : 'still-accepted')
      expect('tokens alive', truth.active().length, canEnd ? 1 : 2)
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
  ...(['before', 'after'] as const).map(
    (when): RelayStep => ({
      name: `register is lost ${when} EBS acts`,
      async play(bench) {
        const [requestId, description] = [crypto.randomUUID(), uniqueWords()]
        bench.sandbox.faults.add({ call: registerCall(bench.sandbox), once: true, drop: when })
        const lost = await bench.create(requestId, description)
        if (when === 'after') return expect('register', brief(lost), afterLostAnswer(bench.facts, 201))
        expect('register', brief(lost), 'outcome_unknown, done unknown')
        // Where EBS keeps several and no request id, a second call could make a second token.
        const mayRepeat = bench.facts.correlation === 'field' || bench.facts.perType === 'one'
        const again = await bench.create(requestId, description, { repeated: true })
        expect('repeated', brief(again), mayRepeat ? '201' : 'outcome_unknown, done unknown')
      },
    }),
  ),
  {
    name: 'register is lost, and EBS is away for 2 s',
    async play(bench) {
      const { faults } = bench.sandbox
      const gate = Promise.withResolvers<void>()
      faults.add({
        call: registerCall(bench.sandbox),
        once: true,
        drop: 'after',
        hold: {
          when: 'before',
          until: gate.promise,
          arrived() {
            const back = faults.add({ call: 'api', drop: 'before' })
            setTimeout(back, 2_000)
            gate.resolve()
          },
        },
      })
      const lost = await bench.create(crypto.randomUUID(), uniqueWords())
      expect('register', brief(lost), afterLostAnswer(bench.facts, 201))
    },
  },
  {
    name: 'register is lost, and a colleague makes one meanwhile',
    async play(bench) {
      const [requestId, description] = [crypto.randomUUID(), uniqueWords()]
      const { store, faults, switches } = bench.sandbox
      const gate = Promise.withResolvers<void>()
      faults.add({
        call: registerCall(bench.sandbox),
        once: true,
        drop: 'before',
        hold: {
          when: 'before',
          until: gate.promise,
          arrived() {
            store.register({
              type: TYPE,
              description: `${uniqueWords()}, a colleague's`,
              requestId: crypto.randomUUID(),
              createdBy: 'Eleni',
              beside: switches.endpointsPerType === 'several',
            })
            gate.resolve()
          },
        },
      })
      const lost = await bench.create(requestId, description)
      expect('register', brief(lost), 'outcome_unknown, done unknown')
      await bench.create(requestId, description, { repeated: true })
    },
  },
  {
    name: 'revoke is lost where the connection test refuses every value',
    async play(bench) {
      const { faults } = bench.sandbox
      const old = await bench.made(uniqueWords())
      if (bench.facts.perType === 'several') await bench.made(uniqueWords())
      faults.add({ call: revokeCall(bench.sandbox), drop: 'before' })
      faults.add({ call: 'PublicQuery', answer: { status: 401 } })
      const { ending } = await bench.end(old, false)
      expect('the token', ending, null, 'not-seen')
    },
  },
  ...(['before', 'after'] as const).map(
    (when): RelayStep => ({
      name: `revoke is lost ${when} EBS acts`,
      async play(bench) {
        const token = await bench.made(uniqueWords())
        bench.sandbox.faults.add({ call: revokeCall(bench.sandbox), once: true, drop: when })
        const lost = await bench.end(token)
        if (lost.sent.status !== 200) expect('revoke', brief(lost.sent), 'outcome_unknown, done unknown')
        const again = await bench.end(token)
        expect('the token', again.ending, 'ended')
        expect('tokens alive', bench.truth.active().length, 0)
      },
    }),
  ),
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
