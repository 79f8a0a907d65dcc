import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { enterPage } from '../content/main.ts'

/**
 * The content script, registered at run time for the origins that an environment names and the admin granted. content/main.ts says
 * why it is no `defineContentScript`.
 */
export default defineUnlistedScript(() => {
  enterPage()
})
