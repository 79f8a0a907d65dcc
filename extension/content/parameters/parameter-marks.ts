/**
 * Marks in a page that shows EBS's company parameters: the result beside each one of the section "Entersoft Cloud Store",
 * and a line on top that sums up. Nothing is unmasked, and a page without the section gets nothing.
 */
import type { Reply } from '../../contracts/messages.ts'
import { follow } from '../lib/observe-page.ts'
import { ask } from '../lib/request.ts'
import { find, findAll } from '../lib/safe-document.ts'
import { markHost, summaryHost } from './mark-host.ts'

type Page = NonNullable<Reply<'page/task'>>['parameters'][number]

const HEADINGS = 'h1, h2, h3, h4, caption, legend, summary'

/**
 * Keeps a mark beside each parameter of a page, also when the page renders again. @param life aborted when the marks
 * must go
 */
export function showParameterMarks(page: Page, life: AbortController): void {
  let known: Reply<'page/marks'> | null = null
  let isAsked = false
  /** The mark beside each row. */
  const placed = new Map<Element, HTMLElement>()

  function look(): boolean {
    const section = find(page.section)
    if (section) mark(section)
    return section !== null
  }

  function mark(section: Element): void {
    if (!isAsked) begin()
    if (!known?.summary) return
    const { language, summary, marks } = known
    const heading = findAll(HEADINGS, section)[0] ?? section
    put(heading, heading, () => summaryHost(summary, language, check))
    for (const row of findAll(page.row, section)) {
      const found = marks.find(({ parameter }) => parameter === row.getAttribute(page.idAttribute))
      if (found) put(row, row.lastElementChild ?? row, () => markHost(found, language))
    }
  }

  function put(beside: Element, target: Element, makeHost: () => HTMLElement): void {
    if (beside.contains(placed.get(beside) ?? null)) return
    const host = makeHost()
    placed.set(beside, host)
    target.append(host)
  }

  /** Shows the last results at once, then the answer of EBS. */
  async function begin(): Promise<void> {
    isAsked = true
    show(await ask('page/marks', { check: null }))
    show(await ask('page/marks', { check: 'opened' }))
  }
  const check = async () => show(await ask('page/marks', { check: 'pressed' }))

  function show(answer: Reply<'page/marks'> | null): void {
    if (!answer || !isAsked || life.signal.aborted) return
    clear()
    known = answer
    look()
  }

  function clear(): void {
    for (const host of placed.values()) host.remove()
    placed.clear()
  }

  function leave(): void {
    clear()
    isAsked = false
    known = null
  }

  follow({ isHere: () => location.href.startsWith(page.url), look, leave }, life)
}
