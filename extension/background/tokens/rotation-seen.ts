/** The admin has opened the page of a token that is due for rotation: the badge counts its next reminder, and not this one. */
import { showBadge } from './badge.ts'
import { dueRotations, hasMark, markRotations } from './rotations.ts'

/** Notes that the reminder which is due was seen. One that was noted before, or none, changes nothing. */
export async function noteRotationSeen(ref: string): Promise<void> {
  const due = (await dueRotations()).filter((one) => one.token.ref === ref && !hasMark('seen', one))
  if (due.length === 0) return
  await markRotations('seen', due)
  await showBadge()
}
