/**
 * The relay's configuration: one JSON file, checked here, with secrets by reference only (file or environment variable).
 * It fills the gaps in what the vendor publishes; the rest of the code knows none of them (contract section 14).
 * The JSON Schema repeats the sentence about each option, so editors show it.
 */
import * as v from 'valibot'
import { CLIENT_RATE, CONNECTION_TEST_RATE, SESSION_RATE, SIGN_IN_RATE } from '../limits.ts'
import { EnvironmentConfig } from './environment.ts'
import { Host, isLoopbackHost, Origin } from './urls.ts'
import { AddressRange, about, consistent, Port, SecretRef, Text, unique } from './values.ts'

const RedirectUri = (host: RegExp, example: string) =>
  about(
    'The redirect URI of the extension, exactly as `identity.getRedirectURL()` returns it',
    v.pipe(v.string(), v.regex(new RegExp(`^https://${host.source}/[^\\s?#\\\\]*$`), example)),
  )

/** In Chromium's browsers the id is the origin, and in the redirect URI; Firefox's origin is random per installation. */
const Extension = v.variant('browser', [
  v.pipe(
    v.strictObject({
      browser: about(
        'The browser whose store has the extension. The stores of Chrome and Edge give different ids',
        v.picklist(['chrome', 'edge']),
      ),
      id: about(
        'The extension’s id, as the browser shows it',
        v.pipe(v.string(), v.regex(/^[a-p]{32}$/, '32 letters from a to p')),
      ),
      redirectUri: RedirectUri(/[a-p]{32}\.chromiumapp\.org/, 'https://<id>.chromiumapp.org/'),
    }),
    v.forward(
      v.check(({ id, redirectUri }) => redirectUri.startsWith(`https://${id}.`), 'the redirect URI of this id'),
      ['redirectUri'],
    ),
  ),
  v.strictObject({
    browser: about('The browser. In Firefox, the redirect URI contains a hash of the id', v.literal('firefox')),
    id: about('The extension’s id', Text),
    redirectUri: RedirectUri(/[0-9a-f]{40}\.extensions\.allizom\.org/, 'https://<hash>.extensions.allizom.org/'),
  }),
])

const Rate = v.strictObject({
  burst: about(
    'The number of requests that are allowed at once',
    v.pipe(v.number(), v.integer('a whole number'), v.minValue(1, 'at least 1')),
  ),
  everyMs: about(
    'After that, one request is allowed each time this many milliseconds have passed',
    v.pipe(v.number(), v.finite('at least 1'), v.minValue(1, 'at least 1')),
  ),
})

const Fields = v.strictObject({
  $schema: v.optional(
    about('The JSON Schema of this file. Editors use it to complete names and to mark mistakes', v.string()),
  ),
  publicOrigin: about('The origin at which the extension reaches the relay. DPoP proofs contain it', Origin),
  listen: v.optional(
    about(
      'The address at which the relay listens. Node only',
      v.pipe(
        v.strictObject({
          host: about(
            'The IP address or host name to listen at. Use loopback if the proxy runs on the same machine',
            Host,
          ),
          port: about('The TCP port to listen at', Port),
          metricsPort: v.optional(
            about('The TCP port of the metrics for Prometheus. Do not expose it to the internet', Port),
          ),
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
      'The addresses or ranges of your reverse proxies. The relay believes X-Forwarded-For and X-Forwarded-Proto only from them. Never list the network of the clients. Node only',
      v.array(AddressRange),
    ),
    [],
  ),
  forwardedProto: v.optional(
    about(
      'If publicOrigin is https and a trusted proxy sends no X-Forwarded-Proto: "required" refuses the request, "assumed-https" accepts it as HTTPS. Node only',
      v.picklist(['required', 'assumed-https']),
    ),
    'required',
  ),
  instances: v.optional(
    about(
      'The number of processes that serve publicOrigin. With "one", the relay ends the EBS token of a native sign-in that nobody completed. Node only',
      v.picklist(['one', 'several']),
    ),
    'one',
  ),
  rates: v.optional(
    about(
      'The rate limits of each instance. Limits that are left out have their defaults',
      v.strictObject({
        client: v.optional(about('All requests from one client address', Rate), CLIENT_RATE),
        session: v.optional(about('All requests of one EBS user in one environment', Rate), SESSION_RATE),
        signIn: v.optional(about('Sign-ins from one client address', Rate), SIGN_IN_RATE),
        connectionTest: v.optional(about('Connection tests from one client address', Rate), CONNECTION_TEST_RATE),
      }),
    ),
    {},
  ),
  sessionKeys: about(
    'The keys that encrypt sessions. The first one encrypts, all of them decrypt. To rotate: add the new key last on every instance, then move it to the front, then remove the old key',
    v.pipe(
      v.array(
        v.strictObject({
          kid: about(
            'A name for the key',
            v.pipe(v.string(), v.regex(/^[\w.-]{1,32}$/, 'a key id of 1 to 32 letters')),
          ),
          key: about('The key: 32 random bytes in base64url, as a reference to a secret', SecretRef),
        }),
      ),
      v.minLength(1, 'at least one key'),
      unique(({ kid }) => kid, 'kid'),
    ),
  ),
  extensions: about(
    'The extensions that the relay serves, one entry for each browser’s store',
    v.pipe(
      v.array(Extension),
      v.minLength(1, 'at least one extension'),
      unique(({ browser, id }) => `${browser} ${id}`, 'extension'),
    ),
  ),
  environments: about(
    'The environments that admins can connect to. Each is one EBS with its subscription',
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
  // Node itself ends no TLS. Without proxies, the relay would take any client that reaches the port for one that came by HTTPS.
  consistent(({ publicOrigin, listen, trustedProxies }) => {
    if (publicOrigin.startsWith('http:') || isLoopbackHost(listen.host) || trustedProxies.length > 0) return []
    return [
      {
        at: ['trustedProxies'],
        expected: 'the addresses of the proxies that serve HTTPS, because listen.host is not loopback',
      },
    ]
  }),
)
export type RelayConfig = v.InferOutput<typeof RelayConfig>
