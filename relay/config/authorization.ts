/** How users sign in to one EBS: at an OAuth client that the vendor issued, or at the relay's own page. */
import * as v from 'valibot'
import { SecureUrl } from './urls.ts'
import { about, PRINTABLE, SecretRef, Text } from './values.ts'

const OAuth = v.strictObject({
  mode: about('Users sign in at EBS’s own page (contract 2.1)', v.literal('oauth')),
  issuer: v.optional(about('The issuer that answers must name (RFC 9207), where the vendor has one', SecureUrl)),
  authorizeUrl: about('Where the admin signs in', SecureUrl),
  tokenUrl: about('Where codes are exchanged', SecureUrl),
  revokeUrl: v.optional(about('Where tokens are revoked (RFC 7009)', SecureUrl)),
  clientId: about(
    'The id of the client',
    v.pipe(Text, v.regex(PRINTABLE, 'printable ASCII, without blanks around it')),
  ),
  clientSecret: about('Where its secret is', SecretRef),
  dangerouslyAllowNoPkce: v.optional(
    about(
      'Only for an EBS that refuses the parameters of PKCE (RFC 7636): then a relay in the middle can use a code',
      v.boolean(),
    ),
    false,
  ),
})

/** "" is a legal id: EBS then takes its entry of that id (contract 1.1). */
const SubscriptionPart = v.pipe(v.string(), v.maxLength(100, 'at most 100 characters'))

const Native = v.strictObject({
  mode: about(
    'Users type their EBS password into the relay’s own page, which signs them in by EBS’s published login (contract 3.1)',
    v.literal('native'),
  ),
  subscription: about(
    'What EBS wants beside the user, as the Cloud Store’s "Verify Subscription" asks for it',
    v.strictObject({
      id: about('The SubscriptionID', SubscriptionPart),
      bridge: about('The BridgeID', SubscriptionPart),
      password: about('Where the SubscriptionPassword is', SecretRef),
    }),
  ),
  applicationClaim: v.optional(
    about('The application’s id goes with the login, as the claim ESApplicationID', v.boolean()),
    true,
  ),
})

export const Authorization = v.variant('mode', [OAuth, Native], '"oauth" or "native"')
export type Authorization = v.InferOutput<typeof Authorization>
export type OAuthConfig = Extract<Authorization, { mode: 'oauth' }>
export type NativeConfig = Extract<Authorization, { mode: 'native' }>
