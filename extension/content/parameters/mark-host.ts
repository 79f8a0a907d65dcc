/** Draws the result of a comparison in another site's page: an icon and a word, in a closed shadow root. */
import type { Reply } from '../../contracts/messages/table.ts'
import { make } from '../lib/safe-document.ts'
import { closedHost } from '../lib/shadow-host.ts'
import inside from './mark.css?inline'

type Marks = Reply<'page/marks'>
type Mark = Marks['marks'][number]
type Summary = NonNullable<Marks['summary']>

/** An element in the page. `say` changes its words; the element, and the focus in it, stay. */
export type Host<T> = { host: HTMLElement; say(words: T, language: string): void }

const HOST = 'display: inline-block; margin-inline-start: 12px; color-scheme: inherit'
/** The line is behind the heading, not in it, so that the heading keeps its name. */
const LINE = 'display: block; margin: 4px 0 8px; color-scheme: inherit'
const ICONS: Record<Mark['result'], string> = { match: '✓', differs: '✗', missing: '✗', 'nothing-to-compare': '–' }

/** The element of one mark, in a closed shadow root. */
export function markHost(): Host<Mark> {
  const { host, root } = closedHost('mark', { host: HOST, inside })
  return {
    host,
    say(mark, language) {
      host.lang = language
      root.replaceChildren(wordsOf(mark))
    },
  }
}

/**
 * The line that sums up. Its words are in a live region that is there from the start. They are said once: when they
 * change, and after each press.
 * @param check reads EBS again. Meanwhile the button keeps the focus, and further presses do nothing
 */
export function summaryHost(check: () => Promise<void>): Host<Summary> {
  const { host, root } = closedHost('summary', { host: LINE, inside })
  const region = make('span')
  region.setAttribute('role', 'status')
  const button = make('button')
  button.addEventListener('click', async (event) => {
    event.stopPropagation()
    if (!event.isTrusted || button.ariaDisabled === 'true') return
    button.ariaDisabled = 'true'
    await check()
    button.ariaDisabled = null
  })
  root.append(region, button)
  return {
    host,
    say(summary, language) {
      host.lang = language
      const words = wordsOf(summary)
      const isPressed = button.ariaDisabled === 'true'
      if (isPressed || region.textContent !== words.textContent) region.replaceChildren(words)
      button.textContent = summary.again
    },
  }
}

function wordsOf({ result, text, title }: Pick<Mark, 'result' | 'text' | 'title'>): HTMLElement {
  const words = make('span')
  words.className = result
  words.title = title
  words.textContent = `${ICONS[result]} ${text}`
  return words
}
