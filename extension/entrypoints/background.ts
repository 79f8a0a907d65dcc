import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { bindEarlierRecords } from '../background/agree.ts'
import { showBadge } from '../background/badge.ts'
import { followCheckHours, watchCheckAlarm } from '../background/check-regularly.ts'
import { watchClipboardAlarm } from '../background/clipboard.ts'
import { watchGuide } from '../background/coach.ts'
import { watchPermissions } from '../background/content-scripts.ts'
import { lookAfterValues } from '../background/damage.ts'
import { tellMissedDrift, watchDriftNotification } from '../background/drift.ts'
import { askAgain } from '../background/environments.ts'
import { handlers } from '../background/handlers.ts'
import { followIdle, watchIdle } from '../background/lock.ts'
import { watchPolicy } from '../background/policy.ts'
import { lookForLoss } from '../background/presence.ts'
import { route } from '../background/router.ts'
import { recover } from '../background/run-wizard.ts'
import { openOnToolbarButton } from '../background/toolbar-button.ts'
import { openWelcome } from '../background/welcome.ts'
import { watchWizardAlarm } from '../background/wizard-state.ts'
import { failureOf } from '../errors.ts'

/** Listeners first and synchronously: the worker may just have been woken by the very event that they wait for. */
export default defineBackground({
  main() {
    keepOutContentScripts()
    const ready = Promise.withResolvers<void>()
    route(handlers, ready.promise)
    watchPermissions()
    watchGuide()
    watchIdle()
    watchClipboardAlarm()
    watchCheckAlarm()
    watchWizardAlarm()
    watchDriftNotification()
    watchPolicy(() => Promise.all([askAgain(), followIdle(), followCheckHours()]))
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install' && import.meta.env.MODE !== 'sandbox') openWelcome().catch(failureOf)
    })
    openOnToolbarButton()
    lookForLoss().then(bindEarlier).then(recover).catch(failureOf).finally(ready.resolve)
    ready.promise.then(tellMissedDrift).catch(failureOf)
    // A browser that was closed may have forgotten the number.
    ready.promise.then(lookAfterValues).then(showBadge).catch(failureOf)
  },
})

/** A vault that cannot be read now is tried again at the next start. */
const bindEarlier = () => bindEarlierRecords().catch(failureOf)

/**
 * Content scripts cannot even read what is in `storage.local`. COMPAT(firefox): it has no such call (Mozilla bug 1724754), so
 * nothing that is worth protecting lies there (background/cells.ts).
 */
function keepOutContentScripts() {
  browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })?.catch(failureOf)
}
