/** What the background gives the content script in a page. */
import * as v from 'valibot'
import { Comparison } from '../../shared/checks.ts'
import { ParametersPage, PortalPage } from '../../shared/environment.ts'

/** What our content script is to do at the origin of its page; which of it, the address says. Nothing secret goes there. */
export const PageTask = v.object({
  portals: v.array(PortalPage),
  parameters: v.array(ParametersPage),
  words: v.object({ tab: v.string(), title: v.string(), notHere: v.string() }),
})

/** A result beside a parameter in a page, in words. */
const Mark = v.object({ parameter: v.string(), result: Comparison, text: v.string(), title: v.string() })
export const Marks = v.object({
  /** The line on top; null when nothing is known to be compared. */
  summary: v.nullable(v.object({ result: Comparison, text: v.string(), title: v.string(), again: v.string() })),
  marks: v.array(Mark),
})
