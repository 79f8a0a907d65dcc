/** In Bulgarian: the texts that the background says, in notifications and in pages of the portal and of EBS. */
import type { BackgroundTexts } from '../background.ts'
import { drift } from './checking.ts'
import { failures } from './failures.ts'
import { guide } from './guide.ts'
import { page } from './page.ts'
import { list, parameters, token } from './panel.ts'
import { name, results, rowResults, title } from './results.ts'
import { clipboard } from './vault.ts'

export const background: BackgroundTexts = {
  name,
  title,
  results,
  rowResults,
  failures,
  guide,
  page,
  drift,
  clipboard,
  parameters,
  list,
  token,
}
