/** What rows do to EBS, and look for there. */
import type { Attempt } from './row.ts'

const count = ({ world }: Attempt) =>
  world.sandbox.store.endpoints().filter(({ type, active }) => type === 'SURVEYS' && active).length

export function exactlyOne(_: unknown, attempt: Attempt) {
  if (count(attempt) !== 1) throw new Error(`${count(attempt)} endpoints in EBS`)
}
export function none(_: unknown, attempt: Attempt) {
  if (count(attempt) !== 0) throw new Error(`${count(attempt)} endpoints in EBS`)
}

/** Nothing was sent that could have changed something. */
export function unwritten(_: unknown, { asked }: Attempt) {
  const written = asked.filter(({ path }) => path.startsWith('/api/invented/endpoints'))
  if (written.length > 0) throw new Error(`${written.length} writes`)
}

export const fault = (attempt: Attempt, one: Parameters<Attempt['world']['sandbox']['faults']['add']>[0]) =>
  attempt.world.sandbox.faults.add(one)
