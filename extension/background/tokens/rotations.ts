/** The tokens that are due for rotation, and the reminders that the admin has had of them. */
import { addDays, dayOf, daysBetween, isDay } from '../../contracts/token/days.ts'
import { type Stage, stageOf } from '../../contracts/token/rotation.ts'
import type { StoredToken } from '../../vault/schema.ts'
import { allTokens } from '../../vault/tokens.ts'
import { policy } from '../state/policy.ts'
import { type RotationMarks, rotationMarks } from '../state/storage-items.ts'
import { type KnownToken, tokensInUse } from './inventory.ts'

const today = () => dayOf(new Date())

/** The day by which a token that is made or stored today is to be replaced, by the company's policy; empty without one. */
export async function firstRotation(): Promise<string> {
  const { rotateAfterDays } = await policy()
  return rotateAfterDays === undefined ? '' : addDays(today(), rotateAfterDays)
}

/** The rotation of a token that replaces another: without a policy, the period of the old token begins again. */
export async function nextRotation(former: StoredToken | null): Promise<string> {
  const first = await firstRotation()
  if (first || !former || !isDay(former.rotateBy)) return first
  const period = daysBetween(dayOf(new Date(former.createdAt)), former.rotateBy)
  return period > 0 ? addDays(today(), period) : ''
}

/** A token that is due for rotation, and the reminder that is due of it. */
export type DueRotation = { token: KnownToken; stage: Stage; rotateBy: string; marks: RotationMarks }

/** Those of the vault that are in use, soonest first. */
export async function dueRotations(): Promise<DueRotation[]> {
  const [tokens, all] = await Promise.all([tokensInUse(), rotationMarks.get()])
  const due = tokens.flatMap((token) => {
    const rotateBy = token.stored?.rotateBy ?? ''
    const stage = stageOf(rotateBy, today())
    const marks = all[token.ref]
    const own = marks?.by === rotateBy ? marks : { by: rotateBy, told: {}, seen: {} }
    return stage === null ? [] : [{ token, stage, rotateBy, marks: own }]
  })
  return due.sort((a, b) => a.rotateBy.localeCompare(b.rotateBy))
}

/** The kinds of marks: the admin was told by a notification, or has opened the token's page. */
type Kind = 'told' | 'seen'

/**
 * Whether the reminder that is due has this mark. A mark of a later day was made by a clock that was ahead, and does not count; the
 * next one is of an earlier day, so a clock that is wrong now and then repeats no reminder for ever. One day of difference is
 * that of a time zone.
 */
export const hasMark = (kind: Kind, { stage, marks }: DueRotation): boolean => {
  const day = marks[kind][stage]
  return day !== undefined && daysBetween(today(), day) <= 1
}

/** Marks reminders, and forgets the marks of tokens that have gone, or have another day by now. */
export async function markRotations(kind: Kind, marked: readonly DueRotation[]): Promise<void> {
  const days = new Map((await allTokens()).map(({ ref, rotateBy }) => [ref, rotateBy]))
  const fresh = marked.map(({ token, stage, marks }) => {
    return [token.ref, { ...marks, [kind]: { ...marks[kind], [stage]: today() } }] as const
  })
  await rotationMarks.update((all) => {
    const kept = Object.entries({ ...all, ...Object.fromEntries(fresh) })
    return Object.fromEntries(kept.filter(([ref, { by }]) => days.get(ref) === by))
  })
}

/** The refs of the tokens whose reminder nobody has seen. On the day itself and after it, seeing is not enough. */
export async function unseenRotations(): Promise<Set<string>> {
  const unseen = (await dueRotations()).filter((due) => due.stage === 0 || !hasMark('seen', due))
  return new Set(unseen.map(({ token }) => token.ref))
}
