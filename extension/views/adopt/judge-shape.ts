/** Judges a row by what it says alone: whether each text of it is one, and which environment and type are meant. */
import * as v from 'valibot'
import { bareValue, canonicalText, EndpointValue, typeInHeader } from '../../../shared/endpoint.ts'
import type { Environment } from '../../../shared/environment.ts'
import { folded } from '../../../shared/folded.ts'
import { BroughtToken, type ShapeFinding } from '../../contracts/token/adoption.ts'
import { TEXT_NAMES, textsOf } from '../../contracts/token/texts.ts'
import type { Written } from './read-table.ts'

/** The token that a row means, without a connection test; or the first thing that is wrong with it. */
type Shape = { token: BroughtToken; wrong: null } | { token: null; wrong: ShapeFinding }

const wrong = (finding: ShapeFinding): Shape => ({ token: null, wrong: finding })

/** @param environments those that are offered; where there is one, a row need not name it */
export function shapeOf(row: Written, environments: readonly Environment[]): Shape {
  const environment = environmentOf(row, environments)
  if (!environment) return wrong('environment')
  const type = typeOf(row, environment)
  if (!type) return wrong('type')
  const value = bareValue(row.value)
  if (!v.is(EndpointValue, value)) return wrong('value')
  for (const name of TEXT_NAMES) {
    if (!v.safeParse(BroughtToken.entries[name], row[name]).success) return wrong(name === 'rotateBy' ? name : 'text')
  }
  return { token: { environment: environment.id, type, value, ...textsOf(row), connection: null }, wrong: null }
}

/** By its id or its name. */
function environmentOf({ environment }: Written, offered: readonly Environment[]): Environment | undefined {
  if (!environment) return offered.length === 1 ? offered[0] : undefined
  const wanted = folded(environment)
  return offered.find(({ id, name }) => folded(id) === wanted || folded(name) === wanted)
}

/** By its id, by its name in any language, or by the header around the value. */
function typeOf(row: Written, { types }: Environment): string | undefined {
  const wanted = folded(row.type || (typeInHeader(row.value) ?? ''))
  const named = types.find(({ id, names }) =>
    [id, ...Object.values(names)].some((name) => folded(name ?? '') === wanted),
  )
  return named?.id
}

/** The same for tokens of the same value, whatever else their rows say. */
export const sameToken = ({ environment, type, value }: BroughtToken): string =>
  JSON.stringify([environment, type, canonicalText(value)])
