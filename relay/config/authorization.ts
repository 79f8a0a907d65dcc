/** How users sign in to one EBS: at an OAuth client that the vendor issued, or at the relay's own page. */
import * as v from 'valibot'
import { SecureUrl } from './urls.ts'
import { about, PRINTABLE, SecretRef, Text } from './values.ts'

const OAuth = v.strictObject({
  mode: about('Users sign in at EBS’s own page, with an OAuth client that the vendor issued', v.literal('oauth')),
  issuer: v.optional(
    about('The issuer (`iss`, RFC 9207) that EBS must name in its answers, if the vendor gave you one', SecureUrl),
  ),
  authorizeUrl: about('The authorization endpoint, at which users sign in', SecureUrl),
  tokenUrl: about('The token endpoint, at which the relay exchanges codes', SecureUrl),
  revokeUrl: v.optional(about('The revocation endpoint (RFC 7009), if there is one', SecureUrl)),
  clientId: about(
    'The client id that the vendor issued',
    v.pipe(Text, v.regex(PRINTABLE, 'printable ASCII, without blanks around it')),
  ),
  clientSecret: about('The client secret, as a reference to a secret', SecretRef),
  dangerouslyAllowNoPkce: v.optional(
    about(
      'Set this only if EBS refuses PKCE (RFC 7636). Another relay that intercepts a code can then use it',
      v.boolean(),
    ),
    false,
  ),
})

/** "" is a legal id: EBS then takes its entry of that id (contract 1.1). */
const SubscriptionPart = v.pipe(v.string(), v.maxLength(100, 'at most 100 characters'))

const Native = v.strictObject({
  mode: about(
    'Users sign in at the relay’s own page with their EBS password. The relay calls EBS’s published login',
    v.literal('native'),
  ),
  subscription: about(
    'The credentials of the subscription, as entered in "Verify Subscription" of the Cloud Store',
    v.strictObject({
      id: about('The SubscriptionID; may be empty', SubscriptionPart),
      bridge: about('The BridgeID; may be empty', SubscriptionPart),
      password: about('The SubscriptionPassword, as a reference to a secret', SecretRef),
    }),
  ),
  applicationClaim: v.optional(
    about('Whether the login sends the application’s id, as the claim ESApplicationID', v.boolean()),
    true,
  ),
})

export const Authorization = v.variant('mode', [OAuth, Native], '"oauth" or "native"')
export type Authorization = v.InferOutput<typeof Authorization>
export type OAuthConfig = Extract<Authorization, { mode: 'oauth' }>
export type NativeConfig = Extract<Authorization, { mode: 'native' }>
