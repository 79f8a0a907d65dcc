/** The task that the background gives the content script in a page. */
import * as v from 'valibot'
import { Comparison } from '../../../shared/checks.ts'
import { ParametersPage, PortalPage } from '../../../shared/environment.ts'
import { LANGUAGES } from '../languages.ts'

/** The panels and marks for the origin of a page; the page's address says which of them. It holds nothing secret. */
export const PageTask = v.object({
  portals: v.array(PortalPage),
  parameters: v.array(ParametersPage),
  words: v.object({ language: v.picklist(LANGUAGES), tab: v.string(), title: v.string(), notHere: v.string() }),
})

/** A result beside a parameter in a page, in words. */
const Mark = v.object({ parameter: v.string(), result: Comparison, text: v.string(), title: v.string() })
export const Marks = v.object({
  /** The language of the words. */
  language: v.picklist(LANGUAGES),
  /** The line on top; null when nothing is known to be compared. */
  summary: v.nullable(v.object({ result: Comparison, text: v.string(), title: v.string(), again: v.string() })),
  marks: v.array(Mark),
})
