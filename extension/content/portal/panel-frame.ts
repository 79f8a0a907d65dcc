/**
 * The panel in a frame: an extension page whose address works for one load. The frame loads when a person sees its
 * place. If the page moves the frame, and so reloads it, the frame gets another address. If the page prevents the load,
 * a line of text is shown instead.
 */
import type { Reply } from '../../contracts/messages/table.ts'
import { hear } from '../lib/on-message.ts'
import { atMost } from '../lib/rate-limit.ts'
import { ask } from '../lib/request.ts'
import { make } from '../lib/safe-document.ts'
import { closedHost } from '../lib/shadow-host.ts'
import inside from './panel-frame.css?inline'

export type PageWords = NonNullable<Reply<'page/task'>>['words']

const HOST = 'display: block; margin: 16px 0 0; height: 520px'
/** A page that keeps moving the frame gets only a line of text. */
const FRAMES_A_MINUTE = 8
/** The browser says that a frame has loaded even when all it shows is that it may not load. */
const ARRIVES_WITHIN_MS = 3_000

/** @param signal aborted when the panel is removed. @returns the element to insert */
export function panelFrame(words: PageWords, signal: AbortSignal): HTMLElement {
  const { host, root } = closedHost('panel', { host: HOST, inside })
  host.lang = words.language
  const mayLoad = atMost(FRAMES_A_MINUTE, 60_000)
  let key: string | undefined
  let isIn = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function load(): Promise<void> {
    clearTimeout(timer)
    const mount = mayLoad() ? await ask('page/mount', {}) : null
    if (signal.aborted) return
    if (mount) show(mount)
    else sayThatItCannot()
  }

  function show(mount: Reply<'page/mount'>): void {
    key = mount.key
    isIn = false
    const view = make('iframe')
    view.title = words.title
    view.referrerPolicy = 'no-referrer'
    view.src = mount.frame
    const wait = () => {
      if (mount.key === key && !isIn) timer = setTimeout(sayThatItCannot, ARRIVES_WITHIN_MS)
    }
    view.addEventListener('load', wait, { once: true })
    root.replaceChildren(view)
  }

  function sayThatItCannot(): void {
    const line = make('p')
    line.textContent = words.notHere
    host.setAttribute('data-line', '')
    root.replaceChildren(line)
  }

  hear(
    (heard) => {
      if (!('key' in heard) || heard.key !== key) return
      clearTimeout(timer)
      if (heard.say === 'used') load()
      else isIn = true
    },
    { signal },
  )
  const observer = whenSeen(host, load)
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    observer.disconnect()
  })
  return host
}

/** Loads once. A place that nobody sees loads nothing. */
function whenSeen(host: HTMLElement, callback: () => void): IntersectionObserver {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    observer.disconnect()
    callback()
  })
  observer.observe(host)
  return observer
}
