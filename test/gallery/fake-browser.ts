/** Replaces `wxt/browser`: answers every message from the scene, and has no extension behind it. */

import { LANGUAGES, type Language } from '../../extension/contracts/languages.ts'
import type { AppState } from '../../extension/contracts/messages/app-state.ts'
import type { MessageName } from '../../extension/contracts/messages/table.ts'
import { DAYS, EVENTS, failure } from './data.ts'
import type { Scene } from './make-scene.ts'
import { SCENES } from './scenes.ts'

type Shown = { scene: Scene; language: Language; isLong: boolean; isProduction: boolean }
export let shown: Shown = { scene: { page: 'panel' }, language: 'en', isLong: false, isProduction: false }

/** What is never answered is given up with its scene: the next one does not wait for it. */
let waiting: ((answer: unknown) => void)[] = []

/** @param wanted `name`, `name&language=el`, `name&long`: all texts longer, `name&production`: every environment is one of production */
export function choose(wanted: string): Shown {
  const [name = '', ...wishes] = wanted.split('&')
  for (const giveUp of waiting) giveUp({ ok: false, failure: failure('unexpected') })
  waiting = []
  const wish = new URLSearchParams(wishes.join('&'))
  shown = {
    scene: SCENES[name] ?? { page: 'panel' },
    language: LANGUAGES.find((each) => each === wish.get('language')) ?? 'en',
    isLong: wish.has('long'),
    isProduction: wish.has('production'),
  }
  return shown
}

/** The answers to what every token's page reads. */
const READ: { [message in MessageName]?: unknown } = { history: { events: EVENTS }, 'token/days': { days: DAYS } }

/** No word of its name says what kind it is. */
const PRODUCTION = { name: 'Head office', kind: 'production' } as const

async function answer({ message }: { message: MessageName }): Promise<unknown> {
  const { scene, language, isProduction } = shown
  const reply = scene.replies?.[message] ?? (message === 'language' ? { reply: { language } } : undefined)
  if (reply === 'never') return new Promise((resolve) => waiting.push(resolve))
  if (message === 'app-state' && reply && 'reply' in reply) {
    const { environments, ...others } = reply.reply as AppState
    const asWished = isProduction ? environments.map((one) => ({ ...one, ...PRODUCTION })) : environments
    const state: AppState = { ...others, environments: asWished, language: { shown: language, chosen: null } }
    return { ok: true, reply: state }
  }
  if (reply && 'failure' in reply) return { ok: false, failure: reply.failure }
  return { ok: true, reply: reply?.reply ?? READ[message] ?? null }
}

export const browser = {
  runtime: {
    id: 'gallery',
    sendMessage: answer,
    onMessage: { addListener: () => undefined, removeListener: () => undefined },
    openOptionsPage: () => undefined,
  },
  permissions: { request: async () => true, contains: async () => false },
  sidePanel: { open: async () => undefined },
  commands: {
    getAll: async () => [
      { name: '_execute_action', shortcut: 'Ctrl+Shift+9' },
      { name: 'guide-card', shortcut: 'Ctrl+Shift+8' },
    ],
  },
  tabs: { getCurrent: async () => ({ id: 1 }) },
}
