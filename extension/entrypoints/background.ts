import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { tellMissedDrift, watchDriftNotification } from '../background/checks/drift-notification.ts'
import { followRetireDays, watchRetireDays } from '../background/checks/retire-reminder.ts'
import {
  remindOfRotations,
  watchRotationAlarm,
  watchRotationNotification,
} from '../background/checks/rotation-reminder.ts'
import { followCheckHours, watchCheckAlarm } from '../background/checks/schedule.ts'
import { watchClipboardAlarm } from '../background/hand-over/clipboard.ts'
import { handlers } from '../background/handlers.ts'
import { watchPermissions } from '../background/pages/registration.ts'
import { bindEarlierRecords } from '../background/relay/agree.ts'
import { watchForFirstAsk } from '../background/relay/ask-early.ts'
import { askAgain } from '../background/relay/environments.ts'
import { route } from '../background/router.ts'
import { lookForLoss } from '../background/state/data-loss.ts'
import { watchPolicy } from '../background/state/policy.ts'
import { openOnToolbarButton } from '../background/state/toolbar-button.ts'
import { followIdle, watchIdle } from '../background/vault/auto-lock.ts'
import { lookAfterValues } from '../background/vault/integrity.ts'
import { openWelcome } from '../background/welcome.ts'
import { watchCoachKey } from '../background/wizard/coach-key.ts'
import { watchGuide } from '../background/wizard/coach-script.ts'
import { recover } from '../background/wizard/resume.ts'
import { watchWizardAlarm } from '../background/wizard/run.ts'
import { failureOf } from '../contracts/errors.ts'

/** Listeners first and synchronously: the worker may just have been woken by the very event that they wait for. */
export default defineBackground({
  // It shares its chunks with our own pages. As a classic script it would hold a copy of each.
  type: 'module',
  main() {
    keepOutContentScripts()
    const ready = Promise.withResolvers<void>()
    route(handlers, ready.promise)
    watchPermissions()
    watchForFirstAsk(ready.promise)
    watchGuide()
    watchCoachKey()
    watchIdle()
    watchClipboardAlarm()
    watchCheckAlarm()
    watchWizardAlarm()
    watchDriftNotification()
    watchRotationAlarm()
    watchRotationNotification()
    watchRetireDays()
    watchPolicy(() => Promise.all([askAgain(), followIdle(), followCheckHours()]))
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install' && import.meta.env.MODE !== 'sandbox') openWelcome().catch(failureOf)
    })
    openOnToolbarButton()
    lookForLoss().then(bindEarlier).then(recover).catch(failureOf).finally(ready.resolve)
    ready.promise.then(tellMissedDrift).catch(failureOf)
    ready.promise.then(followRetireDays).catch(failureOf)
    // A browser that was closed may have forgotten the number.
    ready.promise.then(lookAfterValues).then(remindOfRotations).catch(failureOf)
  },
})

/** A vault that cannot be read now is tried again at the next start. */
const bindEarlier = () => bindEarlierRecords().catch(failureOf)

/**
 * Content scripts cannot even read what is in `storage.local`. COMPAT(firefox): it has no such call (Mozilla bug 1724754), so
 * nothing that is worth protecting lies there (background/state/storage-items.ts).
 */
function keepOutContentScripts() {
  browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })?.catch(failureOf)
}
