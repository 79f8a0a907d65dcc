/** Asks the background for the app state, and again whenever it says that something changed. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { Failed, type Failure, failureOf } from '../../contracts/errors.ts'
import { type AppState, type AppStateNews, withRows } from '../../contracts/messages/app-state.ts'
import { isWorking } from '../../contracts/wizard/machine.ts'
import { speak } from '../../i18n/index.ts'
import { onChanged, send, Unanswered } from '../lib/client.ts'

/** Each view that shows the app state, and how it asks for it again. */
const asking = new Set<() => Promise<AppState | null>>()

/** Asks again now, and waits until the view has the answer; null where it could not be had. For what follows a message. */
export async function refreshed(): Promise<AppState | null> {
  const [first = null] = await Promise.all([...asking].map((ask) => ask()))
  return first
}

/** `app state` is null until the first answer; `failure` says why there is none. */
export type Known = { appState: AppState | null; failure: Failure | null; reload: () => Promise<void> }

/** @param seen what to show before the first answer */
export function useAppState(seen: AppState | null = null): Known {
  const [appState, setAppState] = useState(seen)
  const [failure, setFailure] = useState<Failure | null>(null)
  const latest = useRef(seen)
  const asked = useRef(0)
  const shown = useRef(0)
  const ask = useCallback(async () => {
    if (isOrphaned()) return null
    const mine = ++asked.current
    try {
      const news = await askAppState(latest.current?.rowsVersion)
      // Another language is rendered in place. A reload would lose the text in a form and the key of a frame.
      await speak(news.language.shown)
      // An answer that was overtaken by a later one is thrown away.
      if (mine < shown.current) return latest.current
      shown.current = mine
      latest.current = withRows(news, latest.current)
      setAppState(latest.current)
      setFailure(null)
      return latest.current
    } catch (error) {
      if (!isOrphaned()) setFailure(failureOf(error))
      return null
    }
  }, [])
  const reload = useCallback(async () => void (await ask()), [ask])
  useEffect(() => {
    reload()
    asking.add(ask)
    const stop = onChanged(reload)
    return () => {
      asking.delete(ask)
      stop()
    }
  }, [ask, reload])
  const isUnderWay = isWorking(appState?.wizard ?? null)
  useEffect(() => {
    if (!isUnderWay) return
    const timer = setInterval(reload, ASKED_AGAIN_MS)
    return () => clearInterval(timer)
  }, [isUnderWay, reload])
  return { appState, failure, reload }
}

/** The extension was reloaded or updated, and this page of the former one is still shown, in a site's page: nobody answers it. */
const isOrphaned = (): boolean => !browser.runtime?.id

/** A worker that was stopped under way says nothing any more: being asked wakes it, and it recovers. */
const ASKED_AGAIN_MS = 2_000
const ASKED_AT_MOST = 4
const PAUSE_MS = 250

/** A worker that was just being stopped takes the message with it: the next one answers. Reading may be repeated. */
async function askAppState(has = '', attempt = 1): Promise<AppStateNews> {
  try {
    return await send('app-state', { has })
  } catch (error) {
    const isAnswer = error instanceof Failed && !(error instanceof Unanswered)
    if (isAnswer || attempt === ASKED_AT_MOST) throw error
    await new Promise((resume) => setTimeout(resume, PAUSE_MS))
    return askAppState(has, attempt + 1)
  }
}
