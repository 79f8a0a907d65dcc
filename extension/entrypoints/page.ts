import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { enterPage } from '../content/main.ts'

/** The content script: registered at run time, for the origins that an environment names and the admin granted. */
export default defineUnlistedScript(() => {
  enterPage()
})
