/** Plays the wizard's part in one dialect: every step, one after the other, in a browser of its own. */
import type { Dialect } from '../sandbox/dialects/dialect.ts'
import { Desk } from './desk.ts'
import { messageOf, type Played } from './played.ts'
import { WIZARD_STEPS } from './wizard-steps.ts'

export async function playWizard(dialect: Dialect): Promise<Played[]> {
  const desk = await Desk.open(dialect)
  const played: Played[] = []
  const note = (step: string, failed: string | null, falseClaims: string[] = []) =>
    played.push({ dialect: dialect.name, step: `wizard: ${step}`, failed, falseClaims })
  for (const { name, play, isFor } of WIZARD_STEPS) {
    if (isFor && !isFor(desk.facts)) continue
    try {
      await desk.clear()
      const failed = await play(desk).then(() => null, messageOf)
      note(name, failed, await desk.falseClaims())
    } catch (error) {
      note(name, messageOf(error))
    }
  }
  await desk.close().catch((error) => note('the console', String(error)))
  return played
}
