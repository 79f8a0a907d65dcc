/**
 * Marks in a page that shows EBS's company parameters: the result beside each one of the section "Entersoft Cloud Store",
 * and a line on top that sums up. Nothing is unmasked, and a page without the section gets nothing.
 */
import type { Comparison } from '../../shared/checks.ts'
import type { Reply } from '../messages.ts'
import { ask } from './ask.ts'

type Page = NonNullable<Reply<'page/task'>['parameters']>
type Mark = Reply<'page/marks'>['marks'][number]

const WORDS: Record<Comparison, string> = {
  match: '✓ as expected',
  differs: '✗ differs',
  missing: '✗ missing',
  'nothing-to-compare': '– nothing to compare with',
}

const COLORS: Record<Comparison, string> = {
  match: 'light-dark(#1a6b3c, #6fcf97)',
  differs: 'light-dark(#b3261e, #ff8a80)',
  missing: 'light-dark(#b3261e, #ff8a80)',
  'nothing-to-compare': 'light-dark(#555, #aaa)',
}

export async function showParameterMarks(page: Page, signal: AbortSignal): Promise<void> {
  const section = document.querySelector(page.section)
  if (!section) return
  const answer = await ask('page/marks', {})
  if (!answer || answer.marks.length === 0 || signal.aborted) return
  const placed: Element[] = []
  for (const row of section.querySelectorAll(page.row)) {
    const mark = answer.marks.find(({ parameter }) => parameter === row.getAttribute(page.idAttribute))
    if (mark) placed.push(place(row.lastElementChild ?? row, WORDS[mark.result], mark.result))
  }
  const failing = answer.marks.filter(({ result }) => result === 'differs' || result === 'missing')
  const sum = failing.length === 0 ? 'All checked parameters are as expected' : `${failing.length} not as expected`
  const target = section.querySelector('h1, h2, h3, caption, summary') ?? section
  placed.push(place(target, `${sum} · ${age(answer.marks)}`, failing[0]?.result ?? 'match'))
  signal.addEventListener('abort', () => {
    for (const mark of placed) mark.remove()
  })
}

function place(target: Element, text: string, result: Comparison): Element {
  const host = document.createElement('integrations-for-ebs-mark')
  host.dataset.result = result
  const root = host.attachShadow({ mode: 'closed' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    `:host { all: initial; display: inline-block; margin-inline-start: 12px; font: 600 12px/16px system-ui; color: ${COLORS[result]}; white-space: nowrap; color-scheme: inherit; }`,
  )
  root.adoptedStyleSheets = [sheet]
  root.append(text)
  target.append(host)
  return host
}

const age = (marks: Mark[]) => {
  const oldest = Math.min(...marks.map(({ checkedAt }) => Date.parse(checkedAt)))
  return `checked ${new Date(oldest).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}`
}
