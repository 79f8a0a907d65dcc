import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { enterCoach } from '../content/coach/coach.ts'

/** Registered while an admin is guided, for the pages on the way that the browser was allowed to enter. */
export default defineUnlistedScript(() => {
  enterCoach()
})
