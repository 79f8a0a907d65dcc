/** Answers the messages of the views from sample data: in memory, without the network, and gone when it is left. */
import { overall } from '../../../shared/checks.ts'
import { Failed } from '../../contracts/errors.ts'
import type { AppState } from '../../contracts/messages/app-state.ts'
import type { MessageName, Reply, Request } from '../../contracts/messages/table.ts'
import type { TokenRow } from '../../contracts/token/row.ts'
import type { Source } from '../lib/client.ts'
import { create, startWizard } from './create.ts'
import { ago, parameters, SAMPLE_VALUE, sampleState, sighting, verifiedNow } from './state.ts'
import { createSample, type Sample } from './store.ts'

type Answers = { [N in MessageName]?: (request: Request<N>) => Reply<N> | Promise<Reply<N>> }

/** @param background says which language is shown, and is asked for nothing else */
export function sampleSource(background: Source): Source {
  const sample = createSample(sampleState())
  const answers = answersOf(sample)
  const asked = async (message: MessageName, request: unknown) => {
    const answer = answers[message] as ((request: unknown) => unknown) | undefined
    if (!answer) throw new Failed('sample_only')
    return answer(request)
  }
  return {
    async ask(message, request) {
      if (message === 'language') return background.ask(message, request)
      if (message !== 'app-state') return asked(message, request)
      const { language } = (await background.ask('language', {})) as Reply<'language'>
      return { ...sample.get(), language: { shown: language, chosen: null } }
    },
    onChanged(callback) {
      // The admin may choose another language meanwhile.
      const stops = [sample.watch(callback), background.onChanged(callback)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

function answersOf(sample: Sample): Answers {
  const set = (how: (state: AppState) => Partial<AppState>): null => {
    sample.change(how)
    return null
  }
  const setTokens = (isMeant: (token: TokenRow) => boolean, how: (token: TokenRow) => Partial<TokenRow>): null =>
    set(({ tokens }) => ({ tokens: tokens.map((one) => (isMeant(one) ? { ...one, ...how(one) } : one)) }))
  const tokensOf = (ref: string | undefined) => sample.get().tokens.filter((one) => one.ref === ref)
  return {
    'take-target': () => null,
    'check/due': () => null,
    'look-at': () => null,
    'select-environment': ({ environment }) => set(() => ({ environment })),
    'sign-in': () => set(() => ({ user: sampleState().user })),
    'sign-out': () => {
      set(() => ({ user: null }))
      return { revoked: true }
    },
    'wizard/start': ({ type }) => {
      startWizard(sample, type ?? null)
      return null
    },
    'wizard/describe': (request) => {
      void create(sample, request)
      return null
    },
    'wizard/close': () => set(() => ({ wizard: null })),
    verify: ({ ref }) => {
      setTokens((one) => one.ref === ref, verifiedNow)
      return { verifications: tokensOf(ref).flatMap((one) => one.verification ?? []) }
    },
    'check/all': ({ environment }) =>
      setTokens((one) => one.environment === (environment ?? one.environment), verifiedNow),
    'test-connection': ({ ref }) => {
      const connection = { result: 'accepted', testedAt: ago(0) } as const
      setTokens(
        (one) => one.ref === ref,
        ({ sightings }) => ({ connection, sightings: { ...sightings, accepted: sighting(connection.testedAt) } }),
      )
      return { ...connection, durationMs: 84 }
    },
    reveal: () => ({ value: SAMPLE_VALUE }),
    history: ({ ref }) => ({
      events: tokensOf(ref).flatMap(({ createdAt, ...token }) =>
        createdAt
          ? [
              {
                ...token,
                id: crypto.randomUUID(),
                at: createdAt,
                event: 'created' as const,
                user: sample.get().user?.name ?? null,
              },
            ]
          : [],
      ),
    }),
    'token/days': ({ ref }) => ({
      days: tokensOf(ref).flatMap(({ verification }) =>
        verification
          ? [{ at: verification.checkedAt, parameters: overall(verification.parameters.map(({ result }) => result)) }]
          : [],
      ),
    }),
    parameters: () => ({ parameters: parameters(), readAt: ago(0) }),
  }
}
