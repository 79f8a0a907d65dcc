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
  id: about('The id of the endpoint type in EBS', EndpointType),
  // The application's id (contract 2.1).
  scope: about(
    'The OAuth scope: the id of the application',
    v.pipe(v.string(), v.regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'an OAuth scope')),
  ),
  names: about(
    'What it is called, by language; English is what the others fall back to',
    v.strictObject({ en: Text, el: v.optional(Text), ro: v.optional(Text), bg: v.optional(Text) }),
  ),
  parameter: about('The company parameter in which EBS keeps the endpoint token', Text),
  holds: v.optional(
    about('What this parameter holds, where EBS has an id beside the value', v.picklist(['id', 'value'])),
  ),
  // Contract 8.3.
  probe: about(
    'One harmless read with the key alone, for the connection test',
    v.strictObject({
      method: about('The HTTP method', v.picklist(['GET', 'POST'])),
      path: about('Below the base URL of EBS, with a query if it needs one', PathWithQuery),
      status: about('The status of the answer when the key is good', Status),
    }),
  ),
})

const Fields = v.strictObject({
  id: about('A name for the relay’s own use, which stays', EnvironmentId),
  name: about('What the admin sees', Text),
  kind: about('Whether it counts', v.picklist(['production', 'test'])),
  ebs: about(
    'The server of EBS',
    v.strictObject({
      baseUrl: about('The address of its Web API', SecureUrl),
      ca: v.optional(
        about(
          'A file with the certificate of a private CA (PEM), relative to this one; verification is never off. Node only',
          Text,
        ),
      ),
      allowPrivate: v.optional(about('EBS is on a private network address. Node only', v.boolean()), false),
      // EBSConnectionTest and PingServer want one; its meaning is not published (contract 5.2).
      routeId: v.optional(about('The route id that EBS’s own connection test wants', Text), 'integrations'),
    }),
  ),
  authorization: about('How users sign in', Authorization),
  serviceUser: v.optional(
    about(
      'Who signs in for checks without a browser (the commands verify and monitor): a user of its own. Node only',
      v.strictObject({
        user: about('The user’s id in EBS', Text),
        branch: about('The branch (BranchID) in which it signs in', Text),
        password: about('Where its password is', SecretRef),
      }),
    ),
  ),
  portal: v.optional(
    about(
      'The vendor’s Subscription page, which the panel joins; landmarks are CSS selectors',
      v.strictObject({
        origins: about(
          'The origins that it is served from',
          v.pipe(
            v.array(Origin),
            v.minLength(1, 'at least one origin'),
            unique((origin) => origin, 'origin'),
          ),
        ),
        path: about('How its path begins', Path),
        tabs: about('Its tab strip', Text),
        integrationsTab: v.optional(about('Its own Integrations tab, if there is one', Text)),
        content: about('What the panel is put into, with an own Integrations tab; or after, without', Text),
      }),
    ),
  ),
  parametersPage: v.optional(
    about(
      'The vendor’s page with the company parameters; landmarks are CSS selectors',
      v.strictObject({
        url: about('Its address', PageUrl),
        section: about('The section "Entersoft Cloud Store"', Text),
        row: about('One row of it', Text),
        idAttribute: about('The attribute of the row that holds the parameter’s id', Text),
      }),
    ),
  ),
  subscription: v.optional(
    about(
      'As read in the Cloud Store by you, never from EBS: what the two parameters are compared with',
      v.strictObject({
        id: about('The id of the subscription', Text),
        gid: about('Its GID', Text),
      }),
    ),
  ),
  parameters: about(
    'The company parameters of the subscription',
    v.strictObject({
      subscriptionId: about('The one that holds its id', Text),
      subscriptionGid: about('The one that holds its GID', Text),
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
  lookup: v.optional(about('How the answer of RegisteredEndpointFor is read, where it is not as usual', Lookup), {}),
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
  }, 'each company parameter for one thing'),
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
