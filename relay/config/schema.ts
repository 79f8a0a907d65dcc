/**
 * The relay's configuration: one JSON file, checked here, with secrets by reference only (file or environment variable).
 * The gaps in what the vendor publishes are filled here and nowhere in the code (contract section 14).
 * What is said of an option goes into the JSON Schema too: editors show it.
 */
import * as v from 'valibot'
import { CLIENT_RATE, CONNECTION_TEST_RATE, SESSION_RATE, SIGN_IN_RATE } from '../limits.ts'
import { EnvironmentConfig } from './environment.ts'
import { Host, isLoopbackHost, Origin } from './urls.ts'
import { AddressRange, about, consistent, Port, SecretRef, Text, unique } from './values.ts'

const RedirectUri = (host: RegExp, example: string) =>
  about(
    'What `identity.getRedirectURL()` gives, exactly',
    v.pipe(v.string(), v.regex(new RegExp(`^https://${host.source}/[^\\s?#\\\\]*$`), example)),
  )

/** In Chromium's browsers the id is the origin, and in the redirect URI; Firefox's origin is random per installation. */
const Extension = v.variant('browser', [
  v.pipe(
    v.strictObject({
      browser: about('Edge’s store gives another id than Chrome’s', v.picklist(['chrome', 'edge'])),
      id: about('The extension’s id', v.pipe(v.string(), v.regex(/^[a-p]{32}$/, '32 letters from a to p'))),
      redirectUri: RedirectUri(/[a-p]{32}\.chromiumapp\.org/, 'https://<id>.chromiumapp.org/'),
    }),
    v.forward(
      v.check(({ id, redirectUri }) => redirectUri.startsWith(`https://${id}.`), 'the redirect URI of this id'),
      ['redirectUri'],
    ),
  ),
  v.strictObject({
    browser: about('Its redirect URI is made of a hash of the id', v.literal('firefox')),
    id: about('The extension’s id', Text),
    redirectUri: RedirectUri(/[0-9a-f]{40}\.extensions\.allizom\.org/, 'https://<hash>.extensions.allizom.org/'),
  }),
])

const Rate = v.strictObject({
  burst: about(
    'So many requests at once',
    v.pipe(v.number(), v.integer('a whole number'), v.minValue(1, 'at least 1')),
  ),
  everyMs: about(
    'Then one every so many milliseconds',
    v.pipe(v.number(), v.finite('at least 1'), v.minValue(1, 'at least 1')),
  ),
})

const Fields = v.strictObject({
  $schema: v.optional(about('The JSON Schema of this file, for editors', v.string())),
  publicOrigin: about('The relay’s own origin as the extension sees it: proofs of possession name it', Origin),
  listen: v.optional(
    about(
      'Where the relay listens. Node only',
      v.pipe(
        v.strictObject({
          host: about('The address; loopback, where a proxy stands in front', Host),
          port: about('The port', Port),
          metricsPort: v.optional(about('The port of the metrics (Prometheus); keep it inside', Port)),
        }),
        v.forward(
          v.check(({ port, metricsPort }) => port !== metricsPort, 'another port than that of the relay'),
          ['metricsPort'],
        ),
      ),
    ),
    { host: '127.0.0.1', port: 7410 },
  ),
  trustedProxies: v.optional(
    about(
      'Your reverse proxies, by address or range, never the network of clients: they alone may say, by X-Forwarded-For and X-Forwarded-Proto, who asks and how. Node only',
      v.array(AddressRange),
    ),
    [],
  ),
  forwardedProto: v.optional(
    about(
      'With an https publicOrigin and trustedProxies: what a proxy that sends no X-Forwarded-Proto means. Node only',
      v.picklist(['required', 'assumed-https']),
    ),
    'required',
  ),
  rates: v.optional(
    about(
      'How often one may ask, per instance; what is left out is as in limits.ts',
      v.strictObject({
        client: v.optional(about('One client', Rate), CLIENT_RATE),
        session: v.optional(about('One user', Rate), SESSION_RATE),
        signIn: v.optional(about('Sign-ins of one client', Rate), SIGN_IN_RATE),
        connectionTest: v.optional(about('Connection tests of one client', Rate), CONNECTION_TEST_RATE),
      }),
    ),
    {},
  ),
  sessionKeys: about(
    'The first seals, all open: put a new one last everywhere, then first everywhere, then drop the old one',
    v.pipe(
      v.array(
        v.strictObject({
          kid: about('Its name', v.pipe(v.string(), v.regex(/^[\w.-]{1,32}$/, 'a key id of 1 to 32 letters'))),
          key: about('Where it is: 32 random bytes, base64url', SecretRef),
        }),
      ),
      v.minLength(1, 'at least one key'),
      unique(({ kid }) => kid, 'kid'),
    ),
  ),
  extensions: about(
    'The extensions that the relay serves, one for each browser’s store',
    v.pipe(
      v.array(Extension),
      v.minLength(1, 'at least one extension'),
      unique(({ browser, id }) => `${browser} ${id}`, 'extension'),
    ),
  ),
  environments: about(
    'What can be connected to: each an EBS with a subscription',
    v.pipe(
      v.array(EnvironmentConfig),
      v.minLength(1, 'at least one environment'),
      unique(({ id }) => id, 'environment id'),
      // A code must never fit at two places (mix-up, RFC 9700 section 4.4).
      unique(oauthClientOf, 'OAuth client at one token URL'),
    ),
  ),
})

/** A code of the relay's own page names its environment. */
function oauthClientOf({ id, authorization }: EnvironmentConfig): string {
  return authorization.mode === 'oauth' ? `${authorization.tokenUrl} ${authorization.clientId}` : id
}

export const RelayConfig = v.pipe(
  Fields,
  // Node ends no TLS: without proxies, whoever reaches the port would be taken for one who came by HTTPS.
  consistent(({ publicOrigin, listen, trustedProxies }) => {
    if (publicOrigin.startsWith('http:') || isLoopbackHost(listen.host) || trustedProxies.length > 0) return []
    return [{ at: ['trustedProxies'], expected: 'the proxies that end HTTPS, where listen.host is not loopback' }]
  }),
)
export type RelayConfig = v.InferOutput<typeof RelayConfig>
