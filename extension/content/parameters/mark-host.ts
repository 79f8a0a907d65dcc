/** Draws the result of a comparison in another site's page: an icon and a word, in a closed shadow root. */
import type { Reply } from '../../contracts/messages.ts'
import { make } from '../lib/safe-document.ts'
import { closedHost } from '../lib/shadow-host.ts'

type Marks = Reply<'page/marks'>
type Mark = Marks['marks'][number]

const HOST = 'display: inline-block; margin-inline-start: 12px; color-scheme: inherit'
const INSIDE = `
  span { font: 600 12px/16px system-ui; white-space: nowrap; }
  .match { color: light-dark(#1a6b3c, #6fcf97); }
  .differs, .missing { color: light-dark(#b3261e, #ff8a80); }
  .nothing-to-compare { color: light-dark(#555, #aaa); }
  button { all: unset; padding: 4px 8px; font: 12px/16px system-ui; color: light-dark(#0b6169, #6fc3cc); cursor: pointer; }
  button:hover { text-decoration: underline; }
  button:focus-visible { outline: 2px solid currentColor; }
  button:disabled { opacity: .6; }
`
const ICONS: Record<Mark['result'], string> = { match: '✓', differs: '✗', missing: '✗', 'nothing-to-compare': '–' }

/** The element of one mark, in a closed shadow root. */
export function markHost({ result, text, title }: Mark, language: string): HTMLElement {
  const { host, root } = closedHost('mark', { host: HOST, inside: INSIDE })
  host.lang = language
  root.append(wordsOf(result, text, title))
  return host
}

/** @param check reads EBS again; the line is then drawn again */
export function summaryHost(
  summary: NonNullable<Marks['summary']>,
  language: string,
  check: () => Promise<void>,
): HTMLElement {
  const { host, root } = closedHost('summary', { host: HOST, inside: INSIDE })
  host.lang = language
  const button = make('button')
  button.textContent = summary.again
  button.addEventListener('click', async (event) => {
    event.stopPropagation()
    if (!event.isTrusted) return
    button.disabled = true
    await check()
    button.disabled = false
  })
  root.append(wordsOf(summary.result, summary.text, summary.title), button)
  return host
}

function wordsOf(result: Mark['result'], text: string, title: string): HTMLElement {
  const words = make('span')
  words.className = result
  words.title = title
  words.textContent = `${ICONS[result]} ${text}`
  return words
}
