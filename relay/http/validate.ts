/** Judges path, query and body of a request by the schemas of the route table. */
import * as v from 'valibot'
import { expectedBy, isUnknownName, pointerOf } from '../config/issue.ts'
import { Refusal } from '../problems/problem.ts'
import { PATH_PARAMETERS } from './path-parameters.ts'

/**
 * The value in the wanted shape. Throws `unknown_field` or `invalid_field` with a JSON pointer and the expected value, never
 * with the given one.
 */
export function checkShape<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value, { abortEarly: true })
  if (parsed.success) return parsed.output
  const issue: v.BaseIssue<unknown> = parsed.issues[0]
  const pointer = pointerOf(issue)
  if (isUnknownName(issue)) throw new Refusal('unknown_field', { pointer })
  const expected = expectedBy(issue)
  throw new Refusal('invalid_field', { pointer, ...(expected ? { detail: `Expected ${expected}` } : {}) })
}

/** Throws as {@link checkShape}. */
export function checkParams(params: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(params)) {
    const schema = PATH_PARAMETERS[name]
    if (schema) checkShape(schema, value)
  }
  return params
}

/**
 * Each name once: of two, another reader may take the other. Names that the route does not know are passed over. Throws as
 * {@link checkShape}.
 */
export function checkQuery(schema: v.GenericSchema | undefined, url: string): unknown {
  if (!schema) return undefined
  const start = url.indexOf('?')
  const given = [...new URLSearchParams(start < 0 ? '' : url.slice(start))]
  const query = Object.fromEntries(given)
  if (Object.keys(query).length !== given.length)
    throw new Refusal('invalid_field', { detail: 'Expected each name once' })
  return checkShape(schema, query)
}
