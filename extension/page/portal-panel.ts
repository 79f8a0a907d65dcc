/**
 * The Integrations panel in the portal's Subscription page: an extension page in a frame, inside a closed shadow root, so
 * that the page's script and style can neither read nor restyle it. Found by the page's landmarks, put there once, put
 * back when the page renders anew, gone when the signal says so.
 */
import type { Reply } from '../messages.ts'

type Portal = NonNullable<Reply<'page/task'>['portal']>

const HOST = 'integrations-for-ebs'

/** Sizes in px: rem would leak in from the page. */
const STYLE = `
  :host { all: initial; display: block; margin: 16px 0 0; }
  iframe { display: block; width: 100%; height: 520px; border: 1px solid #8886; border-radius: 8px; background: Canvas; color-scheme: light dark; }
`

export function showPortalPanel({ page, frame }: Portal, signal: AbortSignal): void {
  let host: HTMLElement | undefined
  const place = () => {
    const content = document.querySelector(page.content)
    if (!content || (host?.isConnected && content.contains(host))) return
    host?.remove()
    host = mount(frame)
    content.append(host)
  }
  place()
  // The portal may render its content at any time; one look per frame is enough, however much it changes.
  let waiting = false
  const observer = new MutationObserver(() => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      place()
    })
  })
  observer.observe(document.body, { childList: true, subtree: true })
  signal.addEventListener('abort', () => {
    observer.disconnect()
    host?.remove()
  })
}

function mount(frame: string): HTMLElement {
  const host = document.createElement(HOST)
  const root = host.attachShadow({ mode: 'closed' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(STYLE)
  root.adoptedStyleSheets = [sheet]
  const view = document.createElement('iframe')
  view.src = frame
  view.title = 'Integrations for Entersoft Business Suite'
  root.append(view)
  return host
}
