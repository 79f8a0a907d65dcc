/** Sets a faulty environment aside and reports it. The other environments of the relay work. */
import * as v from 'valibot'
import { RelayInfo } from '../../../shared/bodies.ts'
import { Environment } from '../../../shared/environment.ts'
import { oneLine } from '../../../shared/text.ts'
import { Failed } from '../../contracts/errors.ts'
import { changed } from '../state/notify-views.ts'
import { faultyEnvironments } from '../state/storage-items.ts'
import { outdatedSide } from './who-is-outdated.ts'

const List = v.looseObject({ environments: v.array(v.unknown()) })
const Described = v.object({ relay: RelayInfo })
const Named = v.object({ id: v.string() })
const NAME_MAX_CHARS = 64

/**
 * @param body the relay's answer to `listEnvironments`. If it is no list, it stays as it is and is refused later
 * @throws {Failed} if no environment is whole: `extension_outdated` if the relay is of a later version; `relay_outdated` if every
 * environment lacks a field that later versions of the relay send
 */
export async function setAsideFaulty(body: unknown): Promise<unknown> {
  if (!v.is(List, body)) return body
  const judged = body.environments.map((one) => ({ one, result: v.safeParse(Environment, one) }))
  if (judged.length > 0 && judged.every(({ result }) => !result.success)) {
    const side = outdatedSide(v.is(Described, body) ? body.relay : null)
    const isLacking = judged.every(({ result }) => result.issues?.some(({ input }) => input === undefined))
    if (side === 'extension_outdated') throw new Failed(side)
    if (isLacking) throw new Failed('relay_outdated')
  }
  const faulty = judged.flatMap(({ one, result }) =>
    result.success ? [] : [{ id: nameOf(one), at: v.getDotPath(result.issues[0]) ?? '' }],
  )
  const before = await faultyEnvironments.get()
  if (JSON.stringify(before) !== JSON.stringify(faulty)) {
    await faultyEnvironments.update(() => faulty)
    changed()
  }
  return { ...body, environments: judged.flatMap(({ result }) => (result.success ? [result.output] : [])) }
}

const nameOf = (one: unknown): string => (v.is(Named, one) ? oneLine(one.id).slice(0, NAME_MAX_CHARS) : '')
