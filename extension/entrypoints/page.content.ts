import { defineContentScript } from 'wxt/utils/define-content-script'
import { ask } from '../page/ask.ts'
import { showParameterMarks } from '../page/parameter-marks.ts'
import { showPortalPanel } from '../page/portal-panel.ts'

/** Registered at run time, for the origins that an environment names and the admin granted. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  async main(context) {
    const task = await ask('page/task', {})
    if (!task) return
    if (task.portal) showPortalPanel(task.portal, context.signal)
    if (task.parameters) await showParameterMarks(task.parameters, context.signal)
  },
})
