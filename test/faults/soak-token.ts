/** The life of one endpoint token in the soak: created, verified and revoked, with something going wrong now and then. */
import { isOver } from '../../extension/contracts/wizard/machine.ts'
import type { WizardState } from '../../extension/contracts/wizard/state.ts'
import { mendDisk } from './disk.ts'
import { clean, disagreements, facts, judgeAtRest, TYPE, type Verdict } from './judge.ts'
import { rest } from './play.ts'
import type { Mishap } from './soak-faults.ts'
import type { Stage } from './stage.ts'

const PRESSES_MAX = 4
/** When something goes wrong, after an operation has begun. */
const STRIKES_WITHIN_MS = 600
const LATE_TRIES = 40

export type Life = Verdict & { mishaps: string[]; presses: number }

/** @param mishaps what goes wrong while it is created, and while it is revoked */
export async function live(
  stage: Stage,
  description: string,
  mishaps: [Mishap | null, Mishap | null],
  random: () => number,
): Promise<Life> {
  const verdict = clean()
  const life: Life = { ...verdict, mishaps: mishaps.flatMap((one) => (one ? [one.name] : [])), presses: 0 }
  const before = stage.sandbox.store.endpoints().length
  const delay = () => random() * STRIKES_WITHIN_MS
  try {
    const create = async () => {
      await stage.ask('wizard/start', { type: TYPE })
      await stage.ask('wizard/describe', { type: TYPE, description })
    }
    life.presses += await through(stage, before, create, mishaps[0], delay(), verdict)
    await agreed(stage, before, 'create', verdict)
    const [row] = (await facts(stage, before)).rows.filter(({ retired }) => !retired)
    if (!row) throw new Error('the new one is not in the list')
    if (row.verification?.parameters.some(({ result }) => result !== 'match'))
      verdict.unexplained.push('it does not match')
    if (!row.verification) await stage.ask('verify', { ref: row.ref })
    await stage.ask('wizard/close')

    const revoke = () => stage.ask('wizard/revoke', { ref: row.ref })
    life.presses += await through(stage, before, revoke, mishaps[1], delay(), verdict)
    await agreed(stage, before, 'revoke', verdict)
    await stage.ask('wizard/close')
  } catch (error) {
    verdict.unexplained.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
  }
  return life
}

/** Begins, lets something go wrong, and presses until it is done. @returns how often */
async function through(
  stage: Stage,
  before: number,
  begin: () => Promise<unknown>,
  mishap: Mishap | null,
  delayMs: number,
  verdict: Verdict,
): Promise<number> {
  const strike = mishap && new Promise((resume) => setTimeout(resume, delayMs)).then(() => mishap.happen(stage))
  // Refused, or the panel was closed meanwhile: where it stands says which.
  await begin().catch(() => undefined)
  await strike
  let state = await rest(stage)
  if (mishap?.name === 'disk full') await mendDisk(stage)
  stage.sandbox.faults.clear()
  judgeAtRest(await facts(stage, before), verdict)
  for (let presses = 0; ; presses++) {
    if (isOver(state)) return presses
    if (presses === PRESSES_MAX) throw new Error(`still at ${nameOf(state)} after ${presses} presses`)
    if (state === null || state.step === 'describe') await begin()
    else await stage.ask('wizard/resume')
    state = await rest(stage)
  }
}

const nameOf = (state: WizardState | null) =>
  state && 'failure' in state ? `${state.step} (${state.failure?.code})` : (state?.step ?? 'the list')

/** EBS and the vault agree: at once, or as soon as what was under way is done. */
async function agreed(stage: Stage, before: number, operation: 'create' | 'revoke', verdict: Verdict): Promise<void> {
  let wrong: string[] = []
  for (let tries = 0; tries < LATE_TRIES; tries++) {
    const found = await facts(stage, before)
    judgeAtRest(found, verdict)
    wrong = disagreements(found, operation, true)
    if (wrong.length === 0) return
    await new Promise((resume) => setTimeout(resume, 100))
  }
  verdict.unexplained.push(...wrong)
}
