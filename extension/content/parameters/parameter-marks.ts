/**
 * Marks in a page that shows EBS's company parameters: the result beside each one of the section "Entersoft Cloud Store",
 * and a line on top that sums up. Nothing is unmasked, and a page without the section gets nothing.
 */
import type { Reply } from '../../contracts/messages/table.ts'
import { observePage } from '../lib/observe-page.ts'
import { ask } from '../lib/request.ts'
import { find, findAll } from '../lib/safe-document.ts'
import { type Host, markHost, summaryHost } from './mark-host.ts'

type Page = NonNullable<Reply<'page/task'>>['parameters'][number]
type Mark = Reply<'page/marks'>['marks'][number]
type Summary = NonNullable<Reply<'page/marks'>['summary']>
/** An element of ours, and the words of the last answer in it. */
type Placed<T> = Host<T> & { said: T | null }

const HEADINGS = 'h1, h2, h3, h4, caption, legend, summary'

/**
 * Keeps a mark beside each parameter of a page, also when the page renders again. @param life aborted when the marks
 * must go
 */
export function showParameterMarks(page: Page, life: AbortController): void {
  let known: Reply<'page/marks'> | null = null
  let isAsked = false
  let line: Placed<Summary> | undefined
  /** The mark beside each row. */
  const marks = new Map<Element, Placed<Mark>>()

  function look(): boolean {
    const section = find(page.section)
    if (section) mark(section)
    else line?.host.remove()
    return section !== null
  }

  function mark(section: Element): void {
    if (!isAsked) begin()
    if (!known?.summary) return
    line ??= { ...summaryHost(() => read('pressed')), said: null }
    const heading = findAll(HEADINGS, section)[0]
    if (heading) keepBeside(heading, line.host)
    else keepIn(section, line.host)
    write(line, known.summary)
    for (const row of findAll(page.row, section)) {
      const found = known.marks.find(({ parameter }) => parameter === row.getAttribute(page.idAttribute))
      if (!found) continue
      const placed = marks.get(row) ?? { ...markHost(), said: null }
      marks.set(row, placed)
      if (!row.contains(placed.host)) keepIn(row.lastElementChild ?? row, placed.host)
      write(placed, found)
    }
    dropStale()
  }

  /** Writes an answer once, however often the page renders: what has not changed is not said again. */
  function write<T>(placed: Placed<T>, words: T): void {
    if (known && placed.said !== words) placed.say(words, known.language)
    placed.said = words
  }

  /** Removes the marks of rows that are gone, and of parameters of which nothing is known any more. */
  function dropStale(): void {
    for (const [row, { host, said }] of marks) {
      if (row.isConnected && said && known?.marks.includes(said)) continue
      host.remove()
      marks.delete(row)
    }
  }

  /** Shows the last results at once, then the answer of EBS. */
  async function begin(): Promise<void> {
    isAsked = true
    await read(null)
    await read('opened')
  }

  const read = async (check: 'opened' | 'pressed' | null) => show(await ask('page/marks', { check }))

  function show(answer: Reply<'page/marks'> | null): void {
    if (!answer || !isAsked || life.signal.aborted) return
    known = answer
    if (!known.summary) clear()
    look()
  }

  function clear(): void {
    line?.host.remove()
    line = undefined
    for (const { host } of marks.values()) host.remove()
    marks.clear()
  }

  function leave(): void {
    clear()
    isAsked = false
    known = null
  }

  observePage({ isHere: () => location.href.startsWith(page.url), look, leave }, life)
}

/** Behind the heading. The caption of a table and the summary of details allow nothing there, so it is before the whole. */
function keepBeside(heading: Element, host: Element): void {
  const whole = /^(caption|summary)$/.test(heading.localName) ? heading.parentElement : null
  if (whole) {
    if (whole.previousElementSibling !== host) whole.before(host)
  } else if (heading.nextElementSibling !== host) heading.after(host)
}

function keepIn(parent: Element, host: Element): void {
  if (!parent.contains(host)) parent.append(host)
}
