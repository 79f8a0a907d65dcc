/** The sandbox as an entry of the relay's configuration: what an operator would write for a real EBS (relay/config/environment.ts). */
import type { InferInput } from 'valibot'
import type { GuideConfig } from '../../relay/config/guide-defaults.ts'
import type { RelayConfig } from '../../relay/config/schema.ts'
import type { PortalKind } from './portal/portal.ts'
import { ENDPOINT_TYPES, SUBSCRIPTION_GID_PARAMETER, SUBSCRIPTION_ID_PARAMETER } from './seeds.ts'
import type { Store } from './store.ts'
import { INVENTED } from './web-api/invented.ts'

/** An environment as it is written in the configuration, before defaults are filled in. */
export type EnvironmentInput = InferInput<typeof RelayConfig>['environments'][number]

export type EnvironmentOptions = {
  id: string
  name: string
  kind: 'test' | 'production'
  secretVariable: string
  ebsOrigin: string
  portalOrigin: string
  /** Null: the portal makes no endpoint tokens itself. */
  portal: PortalKind | null
  store: Store
}

const PAGE_LANDMARKS = {
  tabs: '[role="tablist"]',
  integrationsTab: '#tab-integrations',
  content: '#panel-integrations',
}
const APP_LANDMARKS = {
  tabs: '.cs-nav',
  integrationsTab: '.cs-nav__item[href="#/integrations"]',
  content: '.cs-integrations',
}

/** Where the invented mark-ups are not as the vendor's manual lets one guess. */
const GUIDES: Record<PortalKind, GuideConfig> = {
  forms: { value: '.token-value' },
  app: { row: '.cs-card', value: '.cs-secret.is-open' },
}

/** The invented calls, as an operator would describe them. */
const HTTP: EnvironmentInput['registration'] = {
  mode: 'http',
  correlation: 'field',
  register: {
    method: 'POST',
    path: `${INVENTED}/endpoints`,
    body: {
      RequestID: '{requestId}',
      EndpointType: '{type}',
      Description: '{description}',
      Replaces: '{replaced}',
    },
    value: '/Token',
  },
  revoke: {
    method: 'POST',
    path: `${INVENTED}/endpoints/revoke`,
    body: { EndpointType: '{type}', Token: '{value}' },
  },
  applications: {
    method: 'GET',
    path: `${INVENTED}/applications`,
    list: '/Applications',
    fields: { scope: '/ApplicationID', name: '/Name', active: '/Active' },
  },
  assignedUsers: {
    method: 'GET',
    path: `${INVENTED}/applications/{scope}/users`,
    list: '/Users',
    fields: { user: '/UserID' },
  },
}

export function environmentOf(options: EnvironmentOptions): EnvironmentInput {
  const { id, name, kind, secretVariable, ebsOrigin, portalOrigin, portal, store } = options
  const subscription = store.subscription()
  return {
    id,
    name,
    kind,
    ebs: { baseUrl: ebsOrigin },
    authorization: {
      mode: 'oauth',
      issuer: ebsOrigin,
      authorizeUrl: `${ebsOrigin}/Auth/Authorize`,
      tokenUrl: `${ebsOrigin}/Auth/Token`,
      revokeUrl: `${ebsOrigin}/Auth/Revoke`,
      clientId: store.meta('clientId'),
      clientSecret: { env: secretVariable },
    },
    portal: {
      origins: [portalOrigin],
      path: '/subscriptions/',
      ...(portal === 'app' ? APP_LANDMARKS : PAGE_LANDMARKS),
    },
    parametersPage: {
      url: `${ebsOrigin}/parameters`,
      section: '[data-section="Entersoft Cloud Store"]',
      row: '[data-parameter]',
      idAttribute: 'data-parameter',
    },
    subscription: { id: subscription.id, gid: subscription.gid },
    parameters: { subscriptionId: SUBSCRIPTION_ID_PARAMETER, subscriptionGid: SUBSCRIPTION_GID_PARAMETER },
    types: ENDPOINT_TYPES.map(({ id: type, scope, parameter, names }) => ({
      id: type,
      scope,
      names,
      parameter,
      probe: { method: 'GET', path: '/api/rpc/PublicQuery/ESMMStockItem/CloudStoreProbe', status: 200 },
    })),
    lookup: {
      value: '/Token',
      type: '/EndpointType',
      description: '/Description',
      requestId: '/RequestID',
      createdBy: '/CreatedBy',
      active: '/Active',
    },
    registration: portal
      ? { mode: 'guided', guide: { url: `${portalOrigin}/subscriptions/${subscription.id}`, ...GUIDES[portal] } }
      : HTTP,
  }
}
