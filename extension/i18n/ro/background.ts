/** In Romanian: the words of the background, for notifications and for pages of the Cloud Store and of EBS. */
import type { BackgroundTexts } from '../en/background.ts'
import { drift } from './checks/checking.ts'
import { parameters } from './checks/parameters.ts'
import { checkAgain, checked, name, results, rowResults, title } from './checks/results.ts'
import { failures } from './failures/failures.ts'
import { page } from './pages/site.ts'
import { rotation } from './tokens/about.ts'
import { clipboard } from './tokens/clipboard.ts'
import { guide } from './wizard/guide.ts'
import { retiring } from './wizard/replacement.ts'

export const ro: BackgroundTexts = {
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
