/** What the relay says when its writes, or the answers to them, get lost on the way. */
import { registerCall, revokeCall } from './calls.ts'
import { afterLostAnswer, brief, expect, type RelayStep, uniqueWords } from './expected.ts'
import { TYPE } from './truth.ts'

export const LOST_ANSWERS: RelayStep[] = [
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
