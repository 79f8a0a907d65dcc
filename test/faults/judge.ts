/** What EBS has, what the vault has and what the screen says: whether they agree, or it is said what is open. */
import type { AppState } from '../../extension/contracts/messages/app-state.ts'
import { isOver } from '../../extension/contracts/wizard/machine.ts'
import type { Intent, WizardState } from '../../extension/contracts/wizard/state.ts'
import type { Endpoint } from '../sandbox/rows.ts'
import type { Stage } from './stage.ts'
import type { Operation } from './steps.ts'

/** The one type that all cells are about. */
export const TYPE = 'SURVEYS'

export type Facts = {
  /** What EBS has made since the cell began, revoked or not. */
  made: Endpoint[]
  /** What EBS has registered. */
  active: Endpoint[]
  /** Values in the vault that are in use, by ref. */
  vault: Map<string, string>
  intents: Intent[]
  wizard: WizardState | null
  rows: AppState['tokens']
}

/** @param before how many endpoints EBS had ever made when the cell began */
export async function facts(stage: Stage, before: number): Promise<Facts> {
  const { wizard, tokens } = await stage.appState()
  const rows = tokens.filter((row) => row.type === TYPE)
  const vault = new Map<string, string>()
  for (const { ref, here } of rows) {
    if (here) vault.set(ref, (await stage.ask<{ value: string }>('reveal', { ref })).value)
  }
  const intents = await stage.intents()
  const { store } = stage.sandbox
  return { made: store.endpoints().slice(before), active: store.activeEndpoints(TYPE), vault, intents, wizard, rows }
}

export type Verdict = { lost: string[]; doubled: string[]; unexplained: string[] }
export const clean = (): Verdict => ({ lost: [], doubled: [], unexplained: [] })

/** While something may be open: what is not said, and what is said and is not so. */
export function judgeAtRest({ made, active, vault, intents, wizard }: Facts, verdict: Verdict): void {
  const values = new Set(vault.values())
  const isOpen = (requestId: string) =>
    intents.some((intent) => intent.requestId.toLowerCase() === requestId.toLowerCase())
  for (const endpoint of active) {
    if (!values.has(endpoint.token) && !isOpen(endpoint.requestId)) {
      verdict.lost.push('EBS has one that the vault does not have, and nothing open says so')
    }
  }
  if (made.length > 1) verdict.doubled.push(`EBS made ${made.length} for one intent`)
  if (intents.length === 0 && !agree(active, values))
    verdict.unexplained.push('EBS and the vault differ, and nothing is open')
  if (intents.length > 1) verdict.unexplained.push('more than one is open')
  const [open] = intents
  if (open && !(wizard && 'intent' in wizard && wizard.intent.requestId === open.requestId)) {
    verdict.unexplained.push('one is open, and the screen does not say so')
  }
  if (wizard && 'failure' in wizard && wizard.failure && 'intent' in wizard && !isOver(wizard)) {
    const { done } = wizard.failure
    const { kind, targetRef } = wizard.intent
    const happened =
      kind === 'revoke' ? !active.some(({ token }) => vault.get(targetRef ?? '') === token) : made.length > 0
    if ((done === 'no' && happened) || (done === 'yes' && !happened)) {
      verdict.unexplained.push(`the screen says ${done} (${wizard.failure.code}), and EBS otherwise`)
    }
  }
}

/** How many endpoint tokens EBS has before an operation, and after it. */
export const ACTIVE: Record<Operation, readonly [before: number, after: number]> = {
  create: [0, 1],
  replace: [1, 1],
  'replace-beside': [1, 2],
  retire: [2, 1],
  revoke: [1, 0],
}

/** When nothing should be open any more: what is not as it should be; empty when all agree. */
export function disagreements(found: Facts, operation: Operation, begun: boolean): string[] {
  const { active, vault, intents, wizard, rows, made } = found
  const wrong: string[] = []
  if (intents.length > 0) wrong.push('an intent is still open')
  if (wizard && !isOver(wizard))
    wrong.push(`the wizard is still at ${wizard.step}${'failure' in wizard ? ` (${wizard.failure?.code})` : ''}`)
  if (!agree(active, new Set(vault.values()))) wrong.push('EBS and the vault differ')
  const [before, after] = ACTIVE[operation]
  const wanted = begun ? after : before
  if (active.length !== wanted) wrong.push(`EBS has ${active.length} instead of ${wanted}`)
  const isMaking = operation !== 'revoke' && operation !== 'retire'
  if (isMaking && made.length !== (begun ? 1 : 0)) wrong.push(`EBS has made ${made.length}`)
  if (active.length === 2 && !rows.some(({ replacement }) => replacement))
    wrong.push('the plan of the two is not there')
  if (rows.some((row) => !row.retired && row.registered === false)) wrong.push('the list shows as gone what is in use')
  return wrong
}

const agree = (active: readonly Endpoint[], values: ReadonlySet<string>) =>
  active.length === values.size && active.every(({ token }) => values.has(token))
