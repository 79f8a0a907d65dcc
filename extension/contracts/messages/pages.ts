/** Messages of the scripts in pages of others, and of the panel that they put there. */
import * as v from 'valibot'
import { CoachTask } from '../pages/coach-task.ts'
import { GUIDE_STEPS } from '../pages/guide-steps.ts'
import { Marks, PageTask } from '../pages/page-task.ts'
import { Done, type Message, Nothing } from './message.ts'

export const pagesMessages = {
  /** The admin has answered whether the extension may show itself in this site. */
  'page/answered': { from: ['panel'], request: v.strictObject({ origin: v.string() }), reply: Done },
  /** The key in the address of the framed panel. It works once, in the tab for which it was made. */
  'panel/enter': { whileLocked: true, from: ['arriving'], request: v.strictObject({ key: v.string() }), reply: Done },
  'page/task': { whileLocked: true, from: ['site'], request: Nothing, reply: v.nullable(PageTask) },
  /** An address for the panel. It works for one load in this page. */
  'page/mount': {
    whileLocked: true,
    from: ['site'],
    request: Nothing,
    reply: v.object({ frame: v.string(), key: v.string() }),
  },
  /** `check`: reads EBS again if somebody is signed in. For a page that was only `opened`, not each time. */
  'page/marks': {
    whileLocked: true,
    from: ['site'],
    request: v.strictObject({ check: v.nullable(v.picklist(['opened', 'pressed'])) }),
    reply: Marks,
  },
  'coach/task': { whileLocked: true, from: ['site'], request: Nothing, reply: v.nullable(CoachTask) },
  'coach/sees': {
    whileLocked: true,
    from: ['site'],
    request: v.strictObject({ at: v.picklist([...GUIDE_STEPS, 'lost']), rows: v.nullable(v.number()) }),
    reply: v.nullable(v.pick(CoachTask, ['rows', 'asked'])),
  },
  /** One value, on a trusted click. The reply tells the reason for a refusal, in the admin's language. */
  'coach/takes': {
    whileLocked: true,
    from: ['site'],
    request: v.strictObject({ value: v.pipe(v.string(), v.maxLength(2_000)) }),
    reply: v.object({ refused: v.nullable(v.string()) }),
  },
} as const satisfies Record<string, Message>
