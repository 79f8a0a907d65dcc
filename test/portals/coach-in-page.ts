/**
 * The coach in a page of a real Chromium, in a world of its own as a content script has it, with the wizard's machine behind
 * it. It spares the extension, the relay and the sign-in: a portal is gone through in seconds.
 */

import { fileURLToPath } from 'node:url'
import type { CDPSession, Page } from 'puppeteer'
import { build, type Rolldown } from 'vite'
import { COACH_WORDS, type CoachTask } from '../../extension/contracts/pages/coach-task.ts'
import { GUIDE_STEPS } from '../../extension/contracts/pages/guide-steps.ts'
import { NO_TEXTS } from '../../extension/contracts/token/texts.ts'
import { next } from '../../extension/contracts/wizard/machine.ts'
import type { WizardState } from '../../extension/contracts/wizard/state.ts'
import { guide as words } from '../../extension/i18n/en/wizard/guide.ts'
import { type GuideConfig, guideOf } from '../../relay/config/guide-defaults.ts'
import { ENDPOINT_TYPES } from '../sandbox/seeds.ts'
import { DESCRIPTION, type Desk, TYPE } from './desk.ts'

const WORLD = 'coach'
/** EBS answers the background so much later. */
const EBS_ANSWERS_MS = 200

type Guide = Extract<WizardState, { step: 'guide' }>
type Options = { origin: string; guide: GuideConfig; joined: { tabs: string; content: string } | null; desk: Desk }
type Sent = {
  id: number
  message: string
  request: { at?: Guide['guiding']['at']; rows?: number | null; value?: string }
}

export type CoachInPage = {
  /** What the coach told of the page, in its order. */
  readonly told: string[]
  /** The value that it brought. */
  readonly brought: string | null
}

let bundle: Promise<string> | undefined
const bundled = () => (bundle ??= bundleCoach())

async function bundleCoach(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    // In the extension, entrypoints/browser.ts puts the API into the page.
    resolve: {
      alias: [
        {
          find: /^\.{1,2}\/(?:lib\/)?browser\.ts$/,
          replacement: fileURLToPath(new URL('browser-in-page.ts', import.meta.url)),
        },
      ],
    },
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('entry.ts', import.meta.url)), formats: ['iife'], name: 'portals' },
    },
  })
  const [output] = (Array.isArray(made) ? made : [made]) as Rolldown.RolldownOutput[]
  const [chunk] = output?.output ?? []
  return chunk?.code ?? ''
}

/** Every page that is loaded from now on has the coach, from when it is loaded. */
export async function putCoach(page: Page, { origin, guide, joined, desk }: Options): Promise<CoachInPage> {
  const devtools = await page.createCDPSession()
  const found = { told: [] as string[], brought: null as string | null }
  let state: Guide = begun()

  function taskFor(path: string): CoachTask | null {
    const place = path.startsWith('/auth/') ? 'authorize' : 'portal'
    if (place === 'authorize' && !state.guiding.asked) return null
    const { id, names } = ENDPOINT_TYPES.find((one) => one.id === TYPE) ?? { id: TYPE, names: { en: TYPE } }
    const { rows, asked } = state.guiding
    return {
      place,
      guide: guideOf(guide, { origins: [origin], path: '/' }),
      description: DESCRIPTION,
      type: names.en,
      names: [...Object.values(names), id],
      rows,
      asked,
      isMaking: true,
      language: 'en',
      words: wordsOf(),
    }
  }

  function answer({ message, request }: Sent, context: number): unknown {
    if (message === 'coach/takes') {
      found.brought = request.value ?? null
      return { refused: found.brought === desk.made() ? null : 'another value' }
    }
    const { at = null, rows = null } = request
    found.told.push(at ?? '')
    if (at) state = next(state, { event: 'seen', at, rows }) as Guide
    // As the background does: what the list does not tell, EBS does.
    if (at === 'add' && state.guiding.asked && desk.made()) setTimeout(findInEbs, EBS_ANSWERS_MS, context)
    const { rows: known, asked } = state.guiding
    return { rows: known, asked }
  }

  function findInEbs(context: number): void {
    state = next(state, { event: 'found', intent: state.intent }) as Guide
    run(devtools, context, `coachHears(${JSON.stringify({ say: 'guided' })})`)
  }

  devtools.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== 'coachSends') return
    const sent: Sent & { path: string } = JSON.parse(payload)
    const reply = sent.message === 'coach/task' ? taskFor(sent.path) : answer(sent, executionContextId)
    run(devtools, executionContextId, `coachAnswered(${sent.id}, ${JSON.stringify({ ok: true, reply })})`)
  })
  await devtools.send('Page.enable')
  await devtools.send('Runtime.enable')
  await devtools.send('Runtime.addBinding', { name: 'coachSends', executionContextName: WORLD })
  const source = `if (top === self && location.protocol === 'http:') (${String(whenLoaded)})(() => {
    globalThis.joined = ${JSON.stringify(joined)};
    ${await bundled()}
  })`
  await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: WORLD })
  return found
}

/** In the page: when a content script of the extension would begin. */
function whenLoaded(begin: () => void): void {
  if (document.readyState === 'complete') begin()
  else addEventListener('load', begin, { once: true })
}

/** A page that is left answers nothing any more. */
const run = (devtools: CDPSession, contextId: number, expression: string) =>
  void devtools.send('Runtime.evaluate', { contextId, expression }).catch(() => undefined)

function wordsOf(): CoachTask['words'] {
  const said = [
    ...GUIDE_STEPS.map((step) => [step, words.steps[step]]),
    ...COACH_WORDS.map((word) => [word, words.coach[word]]),
  ]
  return { name: 'Integrations', ...Object.fromEntries(said) }
}

const begun = (): Guide => ({
  step: 'guide',
  intent: {
    requestId: crypto.randomUUID(),
    kind: 'create',
    environment: 'sandbox',
    type: TYPE,
    ...NO_TEXTS,
    description: DESCRIPTION,
    startedAt: new Date().toISOString(),
    mayHaveReachedEbs: true,
    guided: true,
    refsBefore: [],
  },
  checks: [],
  guiding: { at: null, rows: null, asked: false },
  failure: null,
})
