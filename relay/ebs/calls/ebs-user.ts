import * as v from 'valibot'
import type { CheckReason } from '../../../shared/checks.ts'
import { type CallContext, callEbs, readAnswer, segment } from '../call.ts'

/** A .NET flags enum: one name, names joined by commas, a list of them, or an integer (contract 7). */
const Flags = v.nullish(
  v.union([
    v.string(),
    v.number(),
    v.pipe(
      v.array(v.string()),
      v.transform((names) => names.join(',')),
    ),
  ]),
)
const User = v.object({
  UserID: v.optional(v.nullable(v.string())),
  Name: v.optional(v.nullable(v.string())),
  Administrator: v.optional(v.nullable(v.boolean()), false),
  Inactive: v.optional(v.nullable(v.boolean()), false),
  IsReadOnly: v.optional(v.nullable(v.boolean()), false),
  UserType: Flags,
  AllowAccessFromSource: Flags,
})
export type EbsUser = v.InferOutput<typeof User>

/** GET /api/ESGlobalObjects/ESGOUser/{PK}, PK a Code or a GID (contract 7). Secrets in the answer are dropped at once. */
export async function fetchUser(context: CallContext, key: string): Promise<EbsUser> {
  const answer = await callEbs(context, {
    name: 'ESGOUser',
    kind: 'read',
    method: 'GET',
    path: `/api/ESGlobalObjects/ESGOUser/${segment(key)}`,
  })
  return readAnswer(User, answer)
}

/** The rule of contract 7 for who may register endpoints; the reason of the first part that is not met, else `ok`. */
export function judgeUser(user: EbsUser): CheckReason {
  if (user.Inactive) return 'user-inactive'
  if (!user.Administrator) return 'not-administrator'
  if (user.IsReadOnly) return 'user-read-only'
  if (!isNormal(user.UserType)) return 'user-not-normal'
  const byWebApi = comesByWebApi(user.AllowAccessFromSource)
  if (byWebApi === null) return 'user-not-known'
  return byWebApi ? 'ok' : 'user-no-web-api'
}

/** `Normal`, 0 (the first of the enum), or not said. */
const isNormal = (type: EbsUser['UserType']) =>
  type == null || type === '' || type === 0 || /^(normal|0)$/i.test(`${type}`)

/**
 * Empty means every source. Null: a number, as a number or as a text. Which bit stands for WEBAPI is not published, so the
 * number says nothing for certain.
 */
function comesByWebApi(sources: EbsUser['AllowAccessFromSource']): boolean | null {
  if (sources == null || sources === '') return true
  if (typeof sources === 'number' || /^\s*\d+\s*$/.test(sources)) return Number(sources) === 0 ? true : null
  return sources.split(',').some((source) => source.trim().toUpperCase() === 'WEBAPI')
}
