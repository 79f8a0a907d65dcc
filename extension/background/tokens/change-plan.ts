/** Changes the plan of a replacement for the admin: ticks, the day of the reminder, its end. Nothing changes in EBS. */
import { Failed } from '../../contracts/errors.ts'
import type { PlanChange, Replaces } from '../../contracts/token/replacement.ts'
import { changeReplaces } from '../../vault/tokens.ts'
import { changed } from '../state/notify-views.ts'
import { eventOf } from './audit-log.ts'
import { showBadge } from './badge.ts'
import { knownTokens } from './inventory.ts'
import { openPlans } from './replacements.ts'

/**
 * Changes an open plan.
 * @param ref the new token
 * @throws {Failed} `unknown_token`
 */
export async function changePlan(ref: string, change: PlanChange): Promise<void> {
  const open = openPlans(await knownTokens(null)).find(({ made }) => made.ref === ref)
  if (!open) throw new Failed('unknown_token')
  const event = change.what === 'tick' && change.done ? await eventOf(EVENTS[change.step], open.made) : undefined
  await changeReplaces(ref, (plan) => after(plan, change), event)
  await showBadge()
  changed()
}

const EVENTS = { handedOver: 'marked-handed-over', switched: 'marked-switched' } as const

function after(plan: Replaces, change: PlanChange): Replaces | undefined {
  switch (change.what) {
    case 'tick':
      return { ...plan, [change.step]: change.done ? new Date().toISOString() : null }
    case 'retire-on':
      return { ...plan, retireOn: change.day }
    case 'keep-both':
      return undefined
  }
}
