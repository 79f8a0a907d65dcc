import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { enterCoach } from '../content/coach/coach.ts'

/**
 * The coach, registered while an admin is guided, for the pages on the way that the browser may enter. content/main.ts says why it
 * is no `defineContentScript`.
 */
export default defineUnlistedScript(() => {
  enterCoach()
})
