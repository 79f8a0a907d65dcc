/**
 * The relay's configuration: one JSON file, checked here, with secrets by reference only (file or environment variable).
 * The gaps in what the vendor publishes are filled here and nowhere in the code (contract section 14).
 */
import * as v from 'valibot'
import { EndpointType, EnvironmentId } from '../shared/endpoint.ts'
import { Names, ParametersPage, PortalPage } from '../shared/environment.ts'
import { GuideConfig } from './guide.ts'
import { CLIENT_RATE, CONNECTION_TEST_RATE, SESSION_RATE, SIGN_IN_RATE } from './limits.ts'
import { wrongPlaceholders } from './placeholders.ts'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** An absolute URL, HTTPS or loopback, without credentials, query or fragment (contract section 11). */
const SecureUrl = v.pipe(
  v.string(),
  v.url('an absolute URL'),
  v.check((text) => {
    const url = new URL(text)
    return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname))
  }, 'https, or http on loopback'),
  v.check((text) => !/[?#@]/.test(text), 'no credentials, query or fragment'),
)

/** A path below the EBS base URL; `{name}` stands for a value, encoded as one segment. */
const Path = v.pipe(v.string(), v.regex(/^\/[^?#\s]*$/, 'a path that starts with /'))
const JsonPointer = v.pipe(v.string(), v.regex(/^(\/[^/]*)*$/, 'a JSON pointer'))

/** Where a secret is: never in the configuration itself. */
const SecretRef = v.union([v.strictObject({ file: v.string() }), v.strictObject({ env: v.string() })])
export type SecretRef = v.InferOutput<typeof SecretRef>

const Method = v.picklist(['GET', 'POST', 'PUT', 'DELETE'])

/** A call that the vendor does not publish. Its placeholders: placeholders.ts. */
const Call = v.strictObject({
  method: Method,
  path: Path,
  body: v.optional(v.record(v.string(), v.string())),
})
export type UnpublishedCall = v.InferOutput<typeof Call>
/** A call that answers with a list: where the list is, and where in one item the fields are. */
const ListCall = v.strictObject({
  ...Call.entries,
  list: JsonPointer,
  fields: v.record(v.string(), JsonPointer),
})
export type ListCall = v.InferOutput<typeof ListCall>

/** How many endpoint tokens of a type EBS keeps side by side: with one, a new one takes the place of the old at once. */
const PerType = v.optional(v.picklist(['one', 'several']), 'one')

/** How endpoint tokens are created and registered. */
const Registration = v.pipe(
  v.variant('mode', [
    v.strictObject({
      mode: v.literal('guided'),
      perType: PerType,
      /** Where the controls of the vendor's pages are, as far as they are not as in its manual. */
      guide: v.optional(GuideConfig, {}),
    }),
    v.strictObject({
      mode: v.literal('http'),
      /** How a request is found again: EBS keeps the request id, or there is one endpoint per type, or not at all. */
      correlation: v.picklist(['field', 'type', 'none']),
      perType: PerType,
      register: v.strictObject({ ...Call.entries, value: JsonPointer }),
      revoke: v.optional(Call),
      /** `fields`: scope, name, and active where there is one. */
      applications: v.optional(ListCall),
      /** `fields`: user. */
      assignedUsers: v.optional(ListCall),
    }),
  ]),
  v.check(
    (registration) =>
      registration.mode !== 'http' || registration.perType === 'one' || registration.correlation === 'field',
    'correlation "field" where EBS keeps several per type: else a repeated request would make two',
  ),
  v.rawCheck(({ dataset: { typed, value }, addIssue }) => {
    if (!typed || value.mode !== 'http') return
    for (const { keys, expected } of wrongPlaceholders(value)) {
      const [first, ...rest] = keys.map(
        (key) => ({ type: 'object', origin: 'value', input: value, key, value }) as const,
      )
      if (first) addIssue({ message: expected, path: [first, ...rest] })
    }
  }),
)
export type Registration = v.InferOutput<typeof Registration>

/** Where the fields of a registered endpoint are in the answer of RegisteredEndpointFor; defaults are heuristics. */
const LookupFields = v.strictObject({
  value: v.optional(JsonPointer),
  type: v.optional(JsonPointer),
  description: v.optional(JsonPointer),
  requestId: v.optional(JsonPointer),
  createdBy: v.optional(JsonPointer),
  active: v.optional(JsonPointer),
})

const EndpointTypeConfig = v.strictObject({
  id: EndpointType,
  /** The OAuth scope: the application's id (contract 2.1). */
  scope: v.pipe(v.string(), v.regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'an OAuth scope')),
  names: Names,
  /** The company parameter that holds the value. */
  parameter: v.string(),
  /** One harmless read with the key alone (contract 8.3). */
  probe: v.strictObject({ method: v.picklist(['GET', 'POST']), path: Path, status: v.number() }),
})

/** Nothing twice: by one of its fields. */
const unique = <T>(of: (item: T) => string, what: string) =>
  v.check<T[], string>((items) => new Set(items.map(of)).size === items.length, `each ${what} once`)

const EnvironmentConfig = v.strictObject({
  id: EnvironmentId,
  name: v.pipe(v.string(), v.minLength(1)),
  kind: v.picklist(['production', 'test']),
  ebs: v.strictObject({
    baseUrl: SecureUrl,
    /** A file with the private CA's certificate; verification itself is never off. Node only. */
    ca: v.optional(v.string()),
    /** EBS on a private network address. */
    allowPrivate: v.optional(v.boolean(), false),
    /** Route id that EBSConnectionTest and PingServer want; its meaning is not published (contract 5.2). */
    routeId: v.optional(v.string(), 'integrations'),
  }),
  oauth: v.strictObject({
    issuer: v.optional(SecureUrl),
    authorizeUrl: SecureUrl,
    tokenUrl: SecureUrl,
    revokeUrl: v.optional(SecureUrl),
    clientId: v.string(),
    clientSecret: SecretRef,
    /** Only for an EBS that refuses the parameters of RFC 7636. */
    dangerouslyAllowNoPkce: v.optional(v.boolean(), false),
  }),
  portal: v.optional(PortalPage),
  parametersPage: v.optional(ParametersPage),
  /** As read in the Cloud Store by the operator, never from EBS. */
  subscription: v.optional(v.strictObject({ id: v.string(), gid: v.string() })),
  parameters: v.strictObject({ subscriptionId: v.string(), subscriptionGid: v.string() }),
  types: v.pipe(
    v.array(EndpointTypeConfig),
    v.minLength(1, 'at least one endpoint type'),
    unique(({ id }) => id, 'endpoint type'),
  ),
  lookup: v.optional(LookupFields, {}),
  registration: Registration,
})
export type EnvironmentConfig = v.InferOutput<typeof EnvironmentConfig>

const Extension = v.strictObject({
  browser: v.picklist(['chrome', 'edge', 'firefox']),
  /** The extension's id; its origin on Chromium. Firefox's origin is random per installation. */
  id: v.string(),
  /** What `identity.getRedirectURL()` gives, exactly. */
  redirectUri: v.string(),
})

/** `burst` requests at once, then one every `everyMs`. */
const Rate = v.strictObject({
  burst: v.pipe(v.number(), v.integer(), v.minValue(1, 'at least 1')),
  everyMs: v.pipe(v.number(), v.minValue(1, 'at least 1')),
})

export const RelayConfig = v.strictObject({
  $schema: v.optional(v.string()),
  /** The relay's own origin as the extension sees it: what DPoP proofs are checked against. */
  publicOrigin: SecureUrl,
  listen: v.optional(v.strictObject({ host: v.string(), port: v.number(), metricsPort: v.optional(v.number()) }), {
    host: '127.0.0.1',
    port: 7410,
  }),
  /** Addresses of reverse proxies: only they may say, by X-Forwarded-For, whom a rate limit counts. Node only. */
  trustedProxies: v.optional(v.array(v.pipe(v.string(), v.ip('an IP address'))), []),
  /** How often one client or one session may ask, per instance; what is left out is as in limits.ts. */
  rates: v.optional(
    v.strictObject({
      client: v.optional(Rate, CLIENT_RATE),
      session: v.optional(Rate, SESSION_RATE),
      signIn: v.optional(Rate, SIGN_IN_RATE),
      connectionTest: v.optional(Rate, CONNECTION_TEST_RATE),
    }),
    {},
  ),
  /** 32 random bytes each, base64url. The first seals, all open. */
  sessionKeys: v.pipe(
    v.array(
      v.strictObject({
        kid: v.pipe(v.string(), v.regex(/^[\w.-]{1,32}$/, 'a key id of 1 to 32 letters')),
        key: SecretRef,
      }),
    ),
    v.minLength(1, 'at least one key'),
    unique(({ kid }) => kid, 'kid'),
  ),
  extensions: v.pipe(v.array(Extension), v.minLength(1, 'at least one extension')),
  environments: v.pipe(
    v.array(EnvironmentConfig),
    v.minLength(1, 'at least one environment'),
    unique(({ id }) => id, 'environment id'),
    // A code must never fit at two places (mix-up, RFC 9700 section 4.4).
    unique(({ oauth }) => `${oauth.tokenUrl} ${oauth.clientId}`, 'OAuth client at one token URL'),
  ),
})
export type RelayConfig = v.InferOutput<typeof RelayConfig>
