/** The report about a saved page of the portal, for people. */
import type { PageReport } from './saved-page.ts'

/** More elements of one control are counted, not listed. */
const LISTED_MAX = 3

/** The lines of a table: control, how many elements, which. */
export function portalText(environment: string, { controls, form }: PageReport): string {
  const width = Math.max(...controls.map(({ control }) => control.length))
  const lines = controls.map(({ control, elements }) => {
    const more = elements.length > LISTED_MAX ? [`and ${elements.length - LISTED_MAX} more`] : []
    const which = elements.length === 0 ? 'not in this page' : [...elements.slice(0, LISTED_MAX), ...more].join(', ')
    return `  ${control.padEnd(width)}  ${String(elements.length || '-').padEnd(4)}${which}`
  })
  return [
    `${environment}: controls that the guide finds in this page`,
    '',
    ...lines,
    '',
    form
      ? 'The coach finds the form in this page: a description with Next beside it.'
      : 'The coach finds no form in this page. It needs a description and Next in one part of the page.',
    'A page shows one step. Save the list, the form and the authorization page as one file each, and check each file.',
    'If a control is not found, or more than one is, give its selector in "guide" (relay/README.md).',
  ].join('\n')
}
