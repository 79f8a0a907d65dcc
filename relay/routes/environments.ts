import { ROUTES } from '../../shared/api.ts'
import type { Environment } from '../../shared/environment.ts'
import { VERSION } from '../../shared/version.ts'
import type { EnvironmentConfig } from '../config/environment.ts'
import { guideOf } from '../config/guide-defaults.ts'
import type { RelayConfig } from '../config/schema.ts'
import { authorizeUrl, NATIVE_CLIENT_ID } from '../environment/native-client.ts'
import type { Handler } from '../http/route-types.ts'

/**
 * Lists the environments, and says the relay's version and what it can. Anybody may read the list, so it holds only what the extension needs before a sign-in: the sign-in
 * address and client, the pages that it looks at, and the facts that it hands over with a token. relay/README.md names them.
 */
export const listEnvironments: Handler<'listEnvironments'> = async ({ relay: { config } }) => ({
  status: 200,
  body: {
    relay: { version: VERSION, can: Object.keys(ROUTES) },
    environments: config.environments.map((environment) => describe(environment, config)),
  },
})

function describe(environment: EnvironmentConfig, config: RelayConfig): Environment {
  const { id, name, kind, ebs, portal, parametersPage, subscription, types, registration } = environment
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
      ...authorizationServer(environment, config),
      redirectUris: config.extensions.map(({ redirectUri }) => redirectUri),
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

type Server = Pick<Environment['authorization'], 'url' | 'issuer' | 'clientId' | 'pkce'>

function authorizationServer({ id, authorization }: EnvironmentConfig, { publicOrigin }: RelayConfig): Server {
  if (authorization.mode === 'native') {
    const url = authorizeUrl(publicOrigin, id)
    return { url, issuer: url, clientId: NATIVE_CLIENT_ID, pkce: true }
  }
  const { authorizeUrl: url, issuer, clientId, dangerouslyAllowNoPkce } = authorization
  return { url, ...(issuer === undefined ? {} : { issuer }), clientId, pkce: !dangerouslyAllowNoPkce }
}
