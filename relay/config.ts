/**
 * The relay's configuration: one JSON file, checked here, with secrets by reference only (file or environment variable).
 * The gaps in what the vendor publishes are filled here and nowhere in the code (contract section 14).
 * What is said of an option goes into the JSON Schema too: editors show it.
 */
import * as v from 'valibot'
import { EndpointType, EnvironmentId } from '../shared/endpoint.ts'
import { Names, ParametersPage, PortalPage } from '../shared/environment.ts'
import { AddressRange, about, JsonPointer, Origin, Path, Port, SecretRef, SecureUrl } from './config-values.ts'
import { GuideConfig } from './guide.ts'
import { CLIENT_RATE, CONNECTION_TEST_RATE, SESSION_RATE, SIGN_IN_RATE } from './limits.ts'
import { ALLOWED, type Allowed, listed, placeholders } from './placeholders.ts'

const Method = v.picklist(['GET', 'POST', 'PUT', 'DELETE'])

/** A call that the vendor does not publish, with the placeholders that stand for something in it. */
const call = ({ path, body }: Allowed) =>
  v.strictObject({
    method: about('The HTTP method', Method),
    path: about(`Below the base URL of EBS${named(path)}`, v.pipe(Path, placeholders(path))),
    body: v.optional(
      about(`The fields of the JSON body${named(body)}`, v.record(v.string(), v.pipe(v.string(), placeholders(body)))),
    ),
  })
export type UnpublishedCall = v.InferOutput<ReturnType<typeof call>>

const named = (names: readonly string[]) => (names.length > 0 ? `; placeholders: ${listed(names)}` : '')

/** A call that answers with a list: where the list is, and where in one item the fields are. */
const listCall = <const F extends v.ObjectEntries>(allowed: Allowed, fields: F) =>
  v.strictObject({
    ...call(allowed).entries,
    list: about('Where in the answer the list is (JSON pointer)', JsonPointer),
    fields: about('Where in one item of the list the fields are', v.strictObject(fields)),
  })
export type ListCall = UnpublishedCall & { list: string; fields: Record<string, string | undefined> }

const PerType = v.optional(
  about(
    'How many endpoint tokens of a type EBS keeps side by side: with one, a new one takes the place of the old at once',
    v.picklist(['one', 'several']),
  ),
  'one',
)

/** How endpoint tokens are created and registered. */
const Registration = v.pipe(
  v.variant('mode', [
    v.strictObject({
      mode: about('The extension leads the admin through the vendor’s own pages', v.literal('guided')),
      perType: PerType,
      guide: v.optional(
        about('Where the controls of the vendor’s pages are, as far as they are not as in its manual', GuideConfig),
        {},
      ),
    }),
    v.strictObject({
      mode: about('The relay calls EBS', v.literal('http')),
      correlation: about(
        'How a request is found again: EBS keeps the request id, or there is one endpoint per type, or not at all',
        v.picklist(['field', 'type', 'none']),
      ),
      perType: PerType,
      register: about(
        'The call that creates and registers an endpoint token',
        v.strictObject({
          ...call(ALLOWED.register).entries,
          value: about('Where in the answer the value is (JSON pointer)', JsonPointer),
        }),
      ),
      revoke: v.optional(about('The call that revokes one', call(ALLOWED.revoke))),
      applications: v.optional(
        about(
          'The call that lists the applications of the subscription',
          listCall(ALLOWED.applications, {
            scope: about('The OAuth scope of the application (JSON pointer)', JsonPointer),
            name: v.exactOptional(about('Its name (JSON pointer)', JsonPointer)),
            active: v.exactOptional(about('False where it may not be used (JSON pointer)', JsonPointer)),
          }),
        ),
      ),
      assignedUsers: v.optional(
        about(
          'The call that lists the users of an application',
          listCall(ALLOWED.assignedUsers, { user: about('The id of the user (JSON pointer)', JsonPointer) }),
        ),
      ),
    }),
  ]),
  v.check(
    (registration) =>
      registration.mode !== 'http' || registration.perType === 'one' || registration.correlation === 'field',
    'correlation "field" where EBS keeps several per type: else a repeated request would make two',
  ),
)
export type Registration = v.InferOutput<typeof Registration>

/** Where the fields of a registered endpoint are in the answer of RegisteredEndpointFor; defaults are heuristics. */
const LookupFields = v.strictObject({
  value: v.optional(about('Its value (JSON pointer)', JsonPointer)),
  type: v.optional(about('Its endpoint type (JSON pointer)', JsonPointer)),
  description: v.optional(about('Its description (JSON pointer)', JsonPointer)),
  requestId: v.optional(about('The id of the request that made it (JSON pointer)', JsonPointer)),
  createdBy: v.optional(about('The user who made it (JSON pointer)', JsonPointer)),
  active: v.optional(about('Whether it works (JSON pointer)', JsonPointer)),
})

const EndpointTypeConfig = v.strictObject({
  id: about('The id of the endpoint type in EBS', EndpointType),
  // The application's id (contract 2.1).
  scope: about(
    'The OAuth scope: the id of the application',
    v.pipe(v.string(), v.regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'an OAuth scope')),
  ),
  names: about(
    'What it is called, by language; English is what the others fall back to',
    v.strictObject(Names.entries),
  ),
  parameter: about('The company parameter that holds the value', v.string()),
  // Contract 8.3.
  probe: about(
    'One harmless read with the key alone, for the connection test',
    v.strictObject({
      method: about('The HTTP method', v.picklist(['GET', 'POST'])),
      path: about('Below the base URL of EBS', Path),
      status: about('The status of the answer when the key is good', v.number()),
    }),
  ),
})

/** Nothing twice: by one of its fields. */
const unique = <T>(of: (item: T) => string, what: string) =>
  v.check<T[], string>((items) => new Set(items.map(of)).size === items.length, `each ${what} once`)

const EnvironmentConfig = v.strictObject({
  id: about('A name for the relay’s own use, which stays', EnvironmentId),
  name: about('What the admin sees', v.pipe(v.string(), v.minLength(1, 'a name'))),
  kind: about('Whether it counts', v.picklist(['production', 'test'])),
  ebs: about(
    'The server of EBS',
    v.strictObject({
      baseUrl: about('The address of its Web API', SecureUrl),
      ca: v.optional(
        about(
          'A file with the certificate of a private CA (PEM); verification itself is never off. Node only',
          v.string(),
        ),
      ),
      allowPrivate: v.optional(about('EBS is on a private network address. Node only', v.boolean()), false),
      // EBSConnectionTest and PingServer want one; its meaning is not published (contract 5.2).
      routeId: v.optional(about('The route id that EBS’s own connection test wants', v.string()), 'integrations'),
    }),
  ),
  oauth: about(
    'The OAuth client that the vendor issued for the relay',
    v.strictObject({
      issuer: v.optional(about('The issuer that answers must name (RFC 9207), where the vendor has one', SecureUrl)),
      authorizeUrl: about('Where the admin signs in', SecureUrl),
      tokenUrl: about('Where codes are exchanged', SecureUrl),
      revokeUrl: v.optional(about('Where tokens are revoked (RFC 7009)', SecureUrl)),
      clientId: about('The id of the client', v.string()),
      clientSecret: about('Where its secret is', SecretRef),
      dangerouslyAllowNoPkce: v.optional(
        about('Only for an EBS that refuses the parameters of PKCE (RFC 7636)', v.boolean()),
        false,
      ),
    }),
  ),
  portal: v.optional(
    about(
      'The vendor’s Subscription page, which the panel joins; landmarks are CSS selectors',
      v.strictObject({
        origins: about('The origins that it is served from', PortalPage.entries.origins),
        path: about('How its path begins', PortalPage.entries.path),
        tabs: about('Its tab strip', PortalPage.entries.tabs),
        integrationsTab: about('Its own Integrations tab, if there is one', PortalPage.entries.integrationsTab),
        content: about(
          'What the panel is put into, with an own Integrations tab; or after, without',
          PortalPage.entries.content,
        ),
      }),
    ),
  ),
  parametersPage: v.optional(
    about(
      'The vendor’s page with the company parameters; landmarks are CSS selectors',
      v.strictObject({
        url: about('Its address', ParametersPage.entries.url),
        section: about('The section "Entersoft Cloud Store"', ParametersPage.entries.section),
        row: about('One row of it', ParametersPage.entries.row),
        idAttribute: about(
          'The attribute of the row that holds the parameter’s id',
          ParametersPage.entries.idAttribute,
        ),
      }),
    ),
  ),
  subscription: v.optional(
    about(
      'As read in the Cloud Store by you, never from EBS: what the two parameters are compared with',
      v.strictObject({
        id: about('The id of the subscription', v.string()),
        gid: about('Its GID', v.string()),
      }),
    ),
  ),
  parameters: about(
    'The company parameters of the subscription',
    v.strictObject({
      subscriptionId: about('The one that holds its id', v.string()),
      subscriptionGid: about('The one that holds its GID', v.string()),
    }),
  ),
  types: about(
    'The endpoint types that can be created',
    v.pipe(
      v.array(EndpointTypeConfig),
      v.minLength(1, 'at least one endpoint type'),
      unique(({ id }) => id, 'endpoint type'),
    ),
  ),
  lookup: v.optional(
    about('Where the fields of a registered endpoint are, where EBS does not name them as usual', LookupFields),
    {},
  ),
  registration: about('How endpoint tokens are created and registered', Registration),
})
export type EnvironmentConfig = v.InferOutput<typeof EnvironmentConfig>

const RedirectUri = (host: RegExp, example: string) =>
  about(
    'What `identity.getRedirectURL()` gives, exactly',
    v.pipe(v.string(), v.regex(new RegExp(`^https://${host.source}/`), example)),
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
    id: about('The extension’s id', v.string()),
    redirectUri: RedirectUri(/[0-9a-f]{40}\.extensions\.allizom\.org/, 'https://<hash>.extensions.allizom.org/'),
  }),
])

const Rate = v.strictObject({
  burst: about(
    'So many requests at once',
    v.pipe(v.number(), v.integer('a whole number'), v.minValue(1, 'at least 1')),
  ),
  everyMs: about('Then one every so many milliseconds', v.pipe(v.number(), v.minValue(1, 'at least 1'))),
})

export const RelayConfig = v.strictObject({
  $schema: v.optional(about('The JSON Schema of this file, for editors', v.string())),
  publicOrigin: about('The relay’s own origin as the extension sees it: proofs of possession name it', Origin),
  listen: v.optional(
    about(
      'Where the relay listens. Node only',
      v.pipe(
        v.strictObject({
          host: about('The address; loopback, where a proxy stands in front', v.string()),
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
      'Reverse proxies, by address or range: they alone may say, by X-Forwarded-For, whom a rate limit counts. Node only',
      v.array(AddressRange),
    ),
    [],
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
    v.pipe(v.array(Extension), v.minLength(1, 'at least one extension')),
  ),
  environments: about(
    'What can be connected to: each an EBS with a subscription',
    v.pipe(
      v.array(EnvironmentConfig),
      v.minLength(1, 'at least one environment'),
      unique(({ id }) => id, 'environment id'),
      // A code must never fit at two places (mix-up, RFC 9700 section 4.4).
      unique(({ oauth }) => `${oauth.tokenUrl} ${oauth.clientId}`, 'OAuth client at one token URL'),
    ),
  ),
})
export type RelayConfig = v.InferOutput<typeof RelayConfig>
