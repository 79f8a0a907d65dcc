/** `POST api/Login/Login`: the native login (contract 3.1, 3.5), with the statuses of contract 10. */
import { createHash, randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { User } from '../rows.ts'
import { randomSecret } from '../schema.ts'
import { COMPANY, PIN_USER } from '../seeds.ts'
import { grantToken } from './access-token.ts'
import type { ApiEnv, Ebs } from './ebs.ts'
import { EbsError } from './errors.ts'
import { userEnvelope } from './user-envelope.ts'

/** Unknown keys are tolerated, inside of Model too (contract 3.1). */
const Body = v.object({
  SubscriptionID: v.optional(v.string(), ''),
  SubscriptionPassword: v.optional(v.string(), ''),
  BridgeID: v.optional(v.string(), ''),
  ExtraPin: v.optional(v.string(), ''),
  Model: v.object({
    UserID: v.optional(v.string(), ''),
    Password: v.optional(v.string(), ''),
    BranchID: v.optional(v.string(), ''),
    LangID: v.optional(v.string(), ''),
  }),
  Claims: v.optional(v.nullable(v.record(v.string(), v.string())), null),
})

export const login = (ebs: Ebs) =>
  new Hono<ApiEnv>().post('/api/Login/Login', async (c) => {
    const parsed = v.safeParse(Body, await c.req.json().catch(() => undefined))
    if (!parsed.success) throw new EbsError('login-invalid-credentials')
    const { Model, Claims, ...subscription } = parsed.output
    const known = ebs.store.subscription()
    if (subscription.SubscriptionID !== known.id) throw new EbsError('invalid-subscription-id')
    if (subscription.SubscriptionPassword !== known.password) throw new EbsError('subscription-invalid-password')
    if (subscription.BridgeID !== COMPANY.bridge) throw new EbsError('invalid-bridge-id')
    if (!LANGUAGES.includes(Model.LangID)) throw new EbsError('login-invalid-lang')
    const user = Model.UserID.trim() === '' ? undefined : ebs.store.user(Model.UserID)
    if (!user || user.inactive) throw new EbsError('login-invalid-user')
    if (Model.Password !== user.password) throw new EbsError('login-invalid-password')
    if (Model.BranchID !== COMPANY.branch) throw new EbsError('login-invalid-branch')
    if (user.id === PIN_USER && subscription.ExtraPin !== pinOf(user)) {
      const id = subscription.ExtraPin === '' ? 'login-extra-pin-required' : 'login-extra-pin-invalid'
      throw new EbsError(id).in(Model.LangID)
    }
    // Whatever application it names, the token has the user's full rights.
    const scope = ebs.store.applications().map(({ id }) => id)
    const token = grantToken(ebs, newToken(ebs.switches.nativeTokenChars), { user, scope })
    return c.json({ ...userEnvelope(ebs.store, token, Model.LangID), SubscriptionPassword: '********', Claims })
  })

const LANGUAGES = ['el-GR', 'en-US', 'ro-RO', 'bg-BG']

/** An opaque GUID, as of the vendor's own package; or, longer, as the JWT of its sample. */
function newToken(chars: number): string {
  const guid = randomUUID()
  return guid.length >= chars ? guid : randomSecret(chars).slice(0, chars)
}

/** The second factor of {@link PIN_USER}: the same in every start, as the password is. */
export function pinOf({ password }: Pick<User, 'password'>): string {
  return String(createHash('sha256').update(password).digest().readUInt32BE(0) % 1_000_000).padStart(6, '0')
}
