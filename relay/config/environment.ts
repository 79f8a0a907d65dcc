/** One EBS with the subscription behind it, as the configuration describes it. */
import * as v from 'valibot'
import { EndpointType, EnvironmentId } from '../../shared/endpoint.ts'
import { isPrivateHost } from '../ebs/transport/private-address.ts'
import { Authorization } from './authorization.ts'
import { consistencyConflicts } from './consistency.ts'
import { Lookup, Registration } from './registration.ts'
import { Origin, PageUrl, SecureUrl } from './urls.ts'
import { about, type Conflict, consistent, Path, PathWithQuery, SecretRef, Status, Text, unique } from './values.ts'

const EndpointTypeConfig = v.strictObject({
  id: about('The id of the endpoint type in EBS, in capitals', EndpointType),
  // The application's id (contract 2.1).
  scope: about(
    'The OAuth scope, which is the id of the application',
    v.pipe(v.string(), v.regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'an OAuth scope')),
  ),
  names: about(
    'The name of the type in each language. A language that is left out uses the English name',
    v.strictObject({ en: Text, el: v.optional(Text), ro: v.optional(Text), bg: v.optional(Text) }),
  ),
  parameter: about('The id of the company parameter in which EBS keeps the endpoint token', Text),
  holds: v.optional(
    about(
      'Whether this parameter holds the token’s id or its value. Needed if lookup.id is set',
      v.picklist(['id', 'value']),
    ),
  ),
  // Contract 8.3.
  probe: about(
    'A harmless read with the endpoint token alone, for the connection test',
    v.strictObject({
      method: about('The HTTP method of the read', v.picklist(['GET', 'POST'])),
      path: about('The path below the base URL of EBS, with a query if needed', PathWithQuery),
      status: about('The HTTP status with which EBS answers when it accepts the token', Status),
    }),
  ),
})

const Fields = v.strictObject({
  id: about(
    'The id of the environment in the relay. Tokens and settings in the extension refer to it, so do not change it',
    EnvironmentId,
  ),
  name: about('The name that admins see', Text),
  kind: about(
    'Whether this is a production or a test environment. The extension asks for confirmation before it changes production',
    v.picklist(['production', 'test']),
  ),
  ebs: about(
    'The EBS server',
    v.strictObject({
      baseUrl: about('The address of the EBS Web API', SecureUrl),
      ca: v.optional(
        about(
          'A PEM file with the certificate of your private CA, relative to this file. The relay trusts it in addition to the CAs that Node trusts, and always verifies certificates. Node only',
          Text,
        ),
      ),
      allowPrivate: v.optional(about('Whether EBS may have a private network address. Node only', v.boolean()), false),
      // EBSConnectionTest and PingServer want one; its meaning is not published (contract 5.2).
      routeId: v.optional(about('The route id that the relay sends to EBSConnectionTest', Text), 'integrations'),
    }),
  ),
  authorization: about('How users sign in', Authorization),
  serviceUser: v.optional(
    about(
      'The EBS user for checks without a browser (the commands verify and monitor). Create a separate user for it. Node only',
      v.strictObject({
        user: about('The user id in EBS', Text),
        branch: about('The branch (BranchID) in which the user signs in', Text),
        password: about('The password, as a reference to a secret', SecretRef),
      }),
    ),
  ),
  portal: v.optional(
    about(
      'The Subscription page of the Cloud Store, in which the panel is shown. Elements are given as CSS selectors',
      v.strictObject({
        origins: about(
          'The origins of the page',
          v.pipe(
            v.array(Origin),
            v.minLength(1, 'at least one origin'),
            unique((origin) => origin, 'origin'),
          ),
        ),
        path: about('The beginning of the page’s path', Path),
        tabs: about('The strip of tabs in the page', Text),
        integrationsTab: v.optional(about('The page’s own Integrations tab, if it has one', Text)),
        content: about(
          'The content of the page. With integrationsTab, the panel is inserted into it; without, after it',
          Text,
        ),
      }),
    ),
  ),
  parametersPage: v.optional(
    about(
      'A page that shows the company parameters of EBS. Elements are given as CSS selectors',
      v.strictObject({
        url: about('The address of the page', PageUrl),
        section: about('The section "Entersoft Cloud Store" in the page', Text),
        row: about('One row of the section', Text),
        idAttribute: about('The name of the row’s attribute that holds the parameter’s id', Text),
      }),
    ),
  ),
  subscription: v.optional(
    about(
      'The subscription. Copy both values from the Cloud Store, never from EBS: the parameters in EBS are compared with them',
      v.strictObject({
        id: about('The SubscriptionID', Text),
        gid: about('The SubscriptionGID', Text),
      }),
    ),
  ),
  parameters: about(
    'The company parameters of EBS that hold the ids of the subscription',
    v.strictObject({
      subscriptionId: about('The id of the company parameter that holds the SubscriptionID', Text),
      subscriptionGid: about('The id of the company parameter that holds the SubscriptionGID', Text),
    }),
  ),
  types: about(
    'The types of endpoint tokens that admins can create',
    v.pipe(
      v.array(EndpointTypeConfig),
      v.minLength(1, 'at least one endpoint type'),
      unique(({ id }) => id, 'endpoint type'),
    ),
  ),
  lookup: v.optional(
    about(
      'How the relay reads the answer of RegisteredEndpointFor. Set only what differs from the usual field names',
      Lookup,
    ),
    {},
  ),
  registration: about('How endpoint tokens are created and registered', Registration),
})

export const EnvironmentConfig = v.pipe(
  Fields,
  // The relay masks the values of endpoint tokens and shows the two of the subscription, so no parameter may be both.
  v.check(({ parameters: { subscriptionId, subscriptionGid }, types }) => {
    const ids = [subscriptionId, subscriptionGid, ...types.map(({ parameter }) => parameter)].map((id) =>
      id.toLowerCase(),
    )
    return new Set(ids).size === ids.length
  }, 'a different company parameter for each use'),
  consistent((environment) => [...unreachable(environment), ...consistencyConflicts(environment)]),
)
export type EnvironmentConfig = v.InferOutput<typeof EnvironmentConfig>

/** Finds addresses that no call may reach: a private address needs `allowPrivate`, and an EBS on HTTPS leads to no plain HTTP. */
function unreachable({ ebs, authorization }: v.InferOutput<typeof Fields>): Conflict[] {
  const oauth = authorization.mode === 'oauth' ? authorization : undefined
  const addresses = [
    { at: ['ebs', 'baseUrl'], url: ebs.baseUrl },
    { at: ['authorization', 'issuer'], url: oauth?.issuer },
    { at: ['authorization', 'authorizeUrl'], url: oauth?.authorizeUrl },
    { at: ['authorization', 'tokenUrl'], url: oauth?.tokenUrl },
    { at: ['authorization', 'revokeUrl'], url: oauth?.revokeUrl },
  ] as const
  return addresses.flatMap(({ at, url = '' }): Conflict[] => {
    if (ebs.allowPrivate) return []
    if (url.startsWith('http:') && ebs.baseUrl.startsWith('https:'))
      return [{ at, expected: 'https, as in ebs.baseUrl' }]
    const isInside = url.startsWith('https:') && isPrivateHost(new URL(url).hostname)
    return isInside ? [{ at, expected: 'a public address, or "allowPrivate": true in ebs' }] : []
  })
}
