/** What scenes are made of: a view, what the background answers there, and what an admin does until it looks as it should. */

import type { Failure } from '../../extension/contracts/errors.ts'
import type { AppState } from '../../extension/contracts/messages/app-state.ts'
import type { MessageName, Reply } from '../../extension/contracts/messages/table.ts'
import type { TokenRow } from '../../extension/contracts/token/row.ts'
import type { Intent, WizardState } from '../../extension/contracts/wizard/state.ts'
import type { Place } from '../../extension/views/side-panel/frame/navigation.ts'
import { appState, checks, guidedTest, intent, ref, TOKENS, test } from './data.ts'

type Replies = { [N in MessageName]?: { reply: Reply<N> } | { failure: Failure } | 'never' }
export type Scene = {
  page: 'panel' | 'portal' | 'options' | 'adopt' | 'welcome' | 'help'
  at?: Place
  replies?: Replies
  /** What is clicked, one after the other, before the scene is ready. */
  clicks?: string[]
  /** What is pasted before that, by field. */
  pasted?: Record<string, string>
  /** The field that is given a file before that. */
  file?: string
  /** What is typed before that, by field. */
  typed?: Record<string, string>
  /** Where it comes late: what is drawn when the scene is ready. */
  shows?: string
}

export const panel = (shown: AppState, more: Omit<Scene, 'page'> = {}): Scene => ({
  page: 'panel',
  ...more,
  replies: { 'app-state': { reply: shown }, ...more.replies },
})
export const wizard = (state: WizardState, more: Partial<AppState> = {}): Scene =>
  panel(appState({ wizard: state, tokens: TOKENS, ...more }), { at: { view: 'wizard' } })
export const token = (index: number, more: Omit<Scene, 'page'> = {}): Scene =>
  panel(appState({ tokens: TOKENS }), { at: { view: 'token', ref: ref(index) }, ...more })
export const done = (index: number, more: Partial<Extract<WizardState, { step: 'done' }>> = {}): Scene =>
  wizard({ step: 'done', intent, ref: ref(index), checks: [...checks('ok', 'ok', 'ok')], failure: null, ...more })

export const replacing: Intent = { ...intent, kind: 'replace', targetRef: ref(6), createdRef: ref(0) }
export const revoking: Intent = { ...intent, kind: 'revoke', targetRef: ref(0) }

export const LIVE = TOKENS.slice(0, 3).map((one, index) => ({
  ...one,
  ref: ref(20 + index),
  environment: 'production',
}))
const withTest = (one: TokenRow, result: 'accepted' | 'refused', how: 'pressed' | 'automatic'): TokenRow => {
  const testedAt = new Date().toISOString()
  const accepted = { at: testedAt, how, by: null }
  return { ...one, connection: { result, testedAt }, sightings: { ...one.sightings, accepted } }
}
export const withDue = (one: TokenRow, index: number): TokenRow =>
  index % 2 === 0
    ? {
        ...withTest(one, index === 0 ? 'accepted' : 'refused', 'automatic'),
        due: { since: new Date().toISOString(), reason: 'sign-in' },
      }
    : one
/** The first token, whose connection the admin tests. */
export const testing = (result: 'accepted' | 'refused'): Scene =>
  panel(appState({ tokens: TOKENS.map((one) => withTest(one, result, 'pressed')) }), {
    at: { view: 'token', ref: ref(0) },
    replies: { 'test-connection': { reply: { result, durationMs: 84, testedAt: new Date().toISOString() } } },
    clicks: ['[data-action="test-connection"]'],
  })

export const guided: Intent = { ...intent, environment: 'guided', guided: true }
export const GUIDED: Partial<AppState> = { environments: [test, guidedTest], environment: 'guided' }
export const guiding = (more: Partial<Extract<WizardState, { step: 'guide' }>>): Scene =>
  wizard(
    {
      step: 'guide',
      intent: guided,
      checks: [...checks('ok', 'not-published', 'not-published')],
      guiding: { at: null, rows: null, asked: false },
      failure: null,
      ...more,
    },
    GUIDED,
  )

export const revealed = {
  reveal: { reply: { value: `${intent.requestId},${intent.requestId},1042` } },
} satisfies Replies
export const parameters = (value: string | null): Reply<'parameters'> => ({
  readAt: new Date().toISOString(),
  parameters: [
    {
      id: 'CS_SURVEYS',
      role: 'endpoint',
      type: 'SURVEYS',
      description: 'Surveys',
      secret: true,
      value: value && '••••••••',
    },
    { id: 'CS_INSIGHTS', role: 'endpoint', type: 'APPINSIGHTS', description: null, secret: true, value: null },
    { id: 'CS_ID', role: 'subscription-id', description: null, secret: false, value },
    { id: 'CS_GID', role: 'subscription-gid', description: null, secret: false, value: value && intent.requestId },
  ],
})
export const settled = {
  relayUrl: 'https://relay.example.com',
  environments: ['test'],
  idleMinutes: 7,
  revealAllowed: false,
}
export const required = { mode: 'passphrase', required: true } as const

export const inTheMorning = new Date(Date.now() - 7_200_000).toISOString()
export const inAMinute = new Date(Date.now() + 60_000).toISOString()

/** A table as it was pasted, of one row for each finding, which the background gives in turn. */
export const adopting = (findings: Reply<'adopt/judge'>['findings']): Scene => {
  const row = (finding: string, index: number) =>
    `Test\tSURVEYS\tBranch ${index + 1} · ${finding}\t${intent.requestId},${intent.requestId},${index}\tMaria Papadopoulou`
  return {
    page: 'adopt',
    replies: { 'app-state': { reply: appState() }, 'adopt/judge': { reply: { findings } }, 'adopt/keep': 'never' },
    pasted: {
      '#table-paste': [
        'environment\ttype\tdescription\tvalue\towner',
        ...findings.map(row),
        'Nowhere\tSURVEYS\tOf another EBS\tvalue\tNikos Petrou',
        'Test\tSURVEYS\tA broken value\tvalue\tNikos Petrou',
      ].join('\n'),
    },
  }
}
