/**
 * EBS's OAuth2 (contract section 2.1), by a certified server: authorization code for one confidential client, PKCE S256,
 * scopes are application ids, opaque access tokens. Signing in is remembered by the browser; the page asks for consent every time, unless a switch says otherwise.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ClientMetadata, interactionPolicy, type JWK, Provider } from 'oidc-provider'
import { oauthAdapter } from './oauth-adapter.ts'
import type { PortalClient } from './portal/add-token.ts'
import { refusedPage } from './sign-in-page.ts'
import type { Store } from './store.ts'
import type { Switches } from './switches.ts'
import type { Ways } from './ways.ts'

export const SIGN_IN_PATH = '/Auth/SignIn'
const ROUTES = {
  authorization: '/Auth/Authorize',
  token: '/Auth/Token',
  revocation: '/Auth/Revoke',
  end_session: '/Auth/SignOut',
}
/** Refreshing has its own URL (contract 2.1, [P-MS]); it is answered like the token URL. */
const REFRESH_PATH = '/Auth/Refresh'
const PATHS = [...Object.values(ROUTES), REFRESH_PATH, SIGN_IN_PATH]

export type OAuthOptions = {
  origin: string
  id: string
  store: Store
  switches: Switches
  ways: Pick<Ways, 'applicationId'>
  redirectUris: string[]
  /** The portal, where it makes endpoint tokens itself. */
  portal: PortalClient | null
}

export type OAuth = {
  provider: Provider
  /** Whether it answers this path itself; the sign-in pages are under `/Auth` too, but not its own. */
  owns(path: string): boolean
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
}

/** `/auth/token/` → `/Auth/Token`: EBS's routes are matched in whatever case; what follows (an id) is left as it is. */
export function canonicalAuthPath(url: string): string {
  for (const path of PATHS) {
    const rest = url.slice(path.length)
    if (url.slice(0, path.length).toLowerCase() === path.toLowerCase() && /^([/?]|$)/.test(rest)) {
      return path + rest.replace(/^\/(?=\?|$)/, '')
    }
  }
  return url
}

export function createOAuth({ origin, id, store, switches, ways, redirectUris, portal }: OAuthOptions): OAuth {
  const policy = interactionPolicy.base()
  policy
    .get('consent')
    ?.checks.add(
      new interactionPolicy.Check('every_time', 'consent is asked for every token', 'consent_required', (ctx) =>
        switches.consent === 'remembered' || ctx.oidc.result?.consent
          ? interactionPolicy.Check.NO_NEED_TO_PROMPT
          : interactionPolicy.Check.REQUEST_PROMPT,
      ),
    )
  /** Cookies know no ports: two sandboxes on localhost need names of their own. */
  const cookie = (name: string) => `ebs_${id}_${store.meta('cookieSuffix')}_${name}`

  const provider = new Provider(origin, {
    adapter: oauthAdapter(store.oauth),
    clients: [
      clientOf(store.meta('clientId'), store.meta('clientSecret'), redirectUris),
      ...(portal ? [clientOf(portal.id, portal.secret, [portal.redirectUri])] : []),
    ],
    clientAuthMethods: ['client_secret_post', 'client_secret_basic'],
    responseTypes: ['code'],
    scopes: store.applications().map((application) => application.id),
    pkce: { required: () => true },
    routes: ROUTES,
    cookies: {
      keys: [store.meta('cookieKey')],
      names: { session: cookie('session'), interaction: cookie('interaction'), resume: cookie('resume') },
    },
    jwks: { keys: [{ ...(JSON.parse(store.meta('signingKey')) as JWK), use: 'sig', alg: 'ES256' }] },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      revocation: { enabled: true, allowedPolicy: (_, client, token) => client.clientId === token.clientId },
    },
    interactions: { policy, url: (_, interaction) => `${SIGN_IN_PATH}/${interaction.uid}` },
    findAccount: (_, accountId) => {
      const user = store.user(accountId)
      return user && !user.inactive ? { accountId: user.id, claims: () => ({ sub: user.id }) } : undefined
    },
    issueRefreshToken: (_, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: () => false,
    clientBasedCORS: () => false,
    ttl: {
      AccessToken: () => switches.tokenLifetimeMinutes * 60,
      AuthorizationCode: 60,
      Grant: 14 * 86_400,
      IdToken: 3600,
      Interaction: 3600,
      RefreshToken: 14 * 86_400,
      Session: 14 * 86_400,
    },
    renderError: async (ctx, out) => {
      const { body, headers } = await refusedPage(out.error, out.error_description)
      ctx.set(headers)
      ctx.body = body
    },
  })
  provider.use(async (ctx, next) => {
    await next()
    const answer: unknown = ctx.body
    if (ctx.oidc?.route === 'token' && typeof answer === 'object' && answer !== null && 'scope' in answer) {
      ctx.body = { ...answer, scope: String(answer.scope).split(' ').map(ways.applicationId).join(' ') }
    }
  })
  const callback = provider.callback()

  return {
    provider,
    owns: (path) => path.startsWith('/Auth/') && !path.startsWith(`${SIGN_IN_PATH}/`),
    async handle(request, response) {
      request.url = (request.url ?? '').replace(new RegExp(`^${REFRESH_PATH}(?=\\?|$)`), ROUTES.token)
      await callback(request, response)
    },
  }
}

const clientOf = (id: string, secret: string, redirectUris: string[]): ClientMetadata => ({
  client_id: id,
  client_secret: secret,
  client_name: 'Entersoft Cloud Store',
  redirect_uris: redirectUris,
  response_types: ['code'],
  grant_types: ['authorization_code', 'refresh_token'],
  // it takes client_secret_basic too
  token_endpoint_auth_method: 'client_secret_post',
})
