import type { Environment } from '../../shared/environment.ts'
import type { EnvironmentConfig } from '../config/environment.ts'
import { guideOf } from '../config/guide-defaults.ts'
import type { RelayConfig } from '../config/schema.ts'
import type { Handler } from '../http/route-types.ts'

/**
 * What can be connected to. Anybody may read it, so it holds what the extension needs before anybody has signed in, and no more:
 * where to sign in and as which client, the pages it looks at, and what it hands over with a token. relay/README.md lists it.
 */
export const listEnvironments: Handler<'listEnvironments'> = async ({ relay: { config } }) => ({
  status: 200,
  body: { environments: config.environments.map((environment) => describe(environment, config)) },
})

function describe(environment: EnvironmentConfig, config: RelayConfig): Environment {
  const { id, name, kind, ebs, oauth, portal, parametersPage, subscription, types, registration } = environment
  return {
    id,
    name,
    kind,
    registration: registration.mode,
    revocable: registration.mode === 'http' && registration.revoke !== undefined,
    perType: registration.perType,
    ebsOrigin: new URL(ebs.baseUrl).origin,
    apiBase: ebs.baseUrl.replace(/\/+$/, ''),
    ...(portal && { portal }),
    ...(portal && registration.mode === 'guided' && { guide: guideOf(registration.guide, portal) }),
    ...(parametersPage && { parametersPage }),
    authorization: {
      url: oauth.authorizeUrl,
      ...(oauth.issuer === undefined ? {} : { issuer: oauth.issuer }),
      clientId: oauth.clientId,
      redirectUris: config.extensions.map(({ redirectUri }) => redirectUri),
      pkce: !oauth.dangerouslyAllowNoPkce,
    },
    subscription: subscription ? { id: subscription.id } : null,
    types: types.map(({ id, scope, names, probe: { method, path } }) => ({
      id,
      scope,
      names,
      probe: { method, path },
    })),
  }
}
