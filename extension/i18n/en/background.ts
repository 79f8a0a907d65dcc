/** In English: the words of the background, for notifications and for pages of the Cloud Store and of EBS. */
import { drift } from './checks/checking.ts'
import { parameters } from './checks/parameters.ts'
import { checkAgain, checked, name, results, rowResults, title } from './checks/results.ts'
import { failures } from './failures/failures.ts'
import { page } from './pages/site.ts'
import { rotation } from './tokens/about.ts'
import { clipboard } from './tokens/clipboard.ts'
import { guide } from './wizard/guide.ts'
import { retiring } from './wizard/replacement.ts'

export const en = {
  checkAgain,
  checked,
  clipboard,
  drift,
  failures,
  guide,
  name,
  page,
  parameters,
  results,
  retiring,
  rotation,
  rowResults,
  title,
}

/** The shape that every language has. */
export type BackgroundTexts = typeof en
