import * as v from 'valibot'
import { oneLine } from '../../../shared/text.ts'
import { ALL_PARAMETERS_ANSWER_MAX_BYTES, PARAMETERS_ANSWER_MAX_BYTES } from '../../limits.ts'
import { type CallContext, callEbs, isMissing, readAnswer, segment } from '../call.ts'

/** `CompanyParamEx` (contract 6), tolerant: what is not needed is not looked at, so ESType may be text or integer. */
const Parameter = v.object({
  ID: v.string(),
  Value: v.unknown(),
  Description: v.optional(v.nullable(v.string())),
  Help: v.fallback(v.nullish(v.string()), undefined),
})
const Parameters = v.array(Parameter)
export type EbsParameter = { id: string; value: string | null; description: string | null }

export type ReadParameters = (context: CallContext) => Promise<Map<string, EbsParameter>>

/**
 * Reads the parameters with these ids, in one call: GET /api/rpc/FetchCompanyParams/{id1}/{id2}/... An id that EBS does
 * not know is left out. One unknown id may fail the whole list (contract 6); then each parameter is read separately,
 * all at the same time.
 */
export function companyParamsReader(ids: readonly string[]): ReadParameters {
  const call = {
    name: 'FetchCompanyParams',
    kind: 'read',
    method: 'GET',
    path: `/api/rpc/FetchCompanyParams/${ids.map(segment).join('/')}`,
    maxBytes: PARAMETERS_ANSWER_MAX_BYTES,
  } as const
  return async (context) => {
    const answer = await callEbs(context, call, [404])
    if (!isMissing(answer)) return byId(ids, readAnswer(Parameters, answer))
    const single = await Promise.all(ids.map((id) => fetchCompanyParam(context, id)))
    return byId(
      ids,
      single.filter((parameter) => parameter !== null),
    )
  }
}

/**
 * GET /api/rpc/FetchCompanyParams/ (contract 6): the complete set, with the values of unrelated parameters, some of which are
 * passwords. For discovery alone: the caller shows and keeps no value of it.
 */
export async function allCompanyParams(context: CallContext): Promise<(EbsParameter & { help: string })[]> {
  const answer = await callEbs(context, {
    name: 'FetchCompanyParams',
    kind: 'read',
    method: 'GET',
    path: '/api/rpc/FetchCompanyParams/',
    maxBytes: ALL_PARAMETERS_ANSWER_MAX_BYTES,
  })
  return readAnswer(Parameters, answer).map(({ ID, Value, Description, Help }) => ({
    id: ID,
    value: asText(Value),
    description: oneLine(Description ?? '') || null,
    help: oneLine(Help ?? ''),
  }))
}

/** GET /api/rpc/FetchCompanyParam/{id}; null when EBS does not know it (404 `company-parameter-not-found`). */
async function fetchCompanyParam(context: CallContext, id: string) {
  const path = `/api/rpc/FetchCompanyParam/${segment(id)}`
  const answer = await callEbs(context, { name: 'FetchCompanyParam', kind: 'read', method: 'GET', path }, [404])
  return isMissing(answer) ? null : readAnswer(Parameter, answer)
}

/** Only the requested parameters: an EBS that answers with all of them reveals no more. The case of ids is ignored. */
function byId(ids: readonly string[], found: readonly v.InferOutput<typeof Parameter>[]): Map<string, EbsParameter> {
  const parameters = new Map<string, EbsParameter>()
  for (const id of ids) {
    const one = found.find(({ ID }) => ID.toLowerCase() === id.toLowerCase())
    if (one) parameters.set(id, { id, value: asText(one.Value), description: oneLine(one.Description ?? '') || null })
  }
  return parameters
}

/** A value may be any JSON (contract 6); "" and null both mean that nothing is there. */
function asText(value: unknown): string | null {
  if (value === null || value === '') return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
