/**
 * The authorization endpoint of environments that sign in natively (RFC 6749 section 3.1): a form, EBS's login, a code.
 * GET changes nothing, since Firefox fetches the page twice. A redirect goes only to a configured redirect URI.
 * Credentials go to EBS only from a form that this browser was shown.
 */
import type { EbsEnvironment } from '../environment/environment.ts'
import { authorizeUrl } from '../environment/native-client.ts'
import type { Relay } from '../http/route-types.ts'
import { DEADLINE_MS } from '../limits.ts'
import type { Meter } from '../observability/metrics.ts'
import type { Refusal } from '../problems/problem.ts'
import type { KeyRing } from '../session/key-ring.ts'
import { type Asked, createAnswers, type Show } from './answers.ts'
import { createCookies } from './cookies.ts'
import { type Credentials, readForm } from './fields.ts'
import { createForms, type FormContent } from './form.ts'
import { languageOf } from './language.ts'
import type { Alert } from './page.ts'
import { judgeRequest } from './request.ts'
import { createSignIn, type Later, type NativeEnvironment } from './sign-in.ts'

type AuthorizeParts = {
  relay: Relay
  ring: KeyRing
  meter: Meter
  later: Later | undefined
}

export type Authorize = Record<'GET' | 'POST', (asked: Asked) => Promise<Response>> & {
  /** The page for a request that was refused before the flow began. */
  refuse(asked: Asked, refusal: Refusal): Promise<Response>
}

/**
 * Makes the flow of one relay. It answers with status 200 or 303, and throws a `Refusal` for a form that the page
 * cannot have sent.
 */
export function createAuthorize({ relay, ring, meter, later }: AuthorizeParts): Authorize {
  const { config, now } = relay
  const publicOrigin = new URL(config.publicOrigin).origin
  const redirectUris = config.extensions.map(({ redirectUri }) => redirectUri)
  const cookies = createCookies(publicOrigin.startsWith('https:'))
  const forms = createForms(ring, publicOrigin, now)
  const { page, deadEnd, redirect } = createAnswers(forms, cookies, new URL(publicOrigin).host)

  /** Counts the refusal and writes it to the audit log. Neither holds credentials, not even the user's name. */
  function note({ requestId, client, environment }: Asked, code: string, ebsMessageId?: string): void {
    meter.refused(`authorize_${code}`)
    const known = relay.environments.has(environment) ? environment : 'unknown'
    const said = ebsMessageId === undefined ? {} : { ebsMessageId }
    relay.log.auditRefusal({ requestId, client, environment: known, code, ...said })
  }

  const signIn = createSignIn(relay, note, later)

  function nativeEnvironment(id: string): NativeEnvironment | undefined {
    const environment = relay.environments.get(id)
    return environment?.authorization.mode === 'native' ? (environment as NativeEnvironment) : undefined
  }

  async function show(asked: Asked): Promise<Response> {
    const language = languageOf(asked.request)
    const environment = nativeEnvironment(asked.environment)
    const query = new URL(asked.request.url).searchParams
    const judged = environment && judgeRequest(query, environment.config, redirectUris)
    if (!environment || !judged || judged.verdict === 'unusable') {
      note(asked, 'unknown_client')
      return deadEnd(asked, language, 'unusable')
    }
    const iss = authorizeUrl(publicOrigin, asked.environment)
    if (judged.verdict === 'refused') {
      note(asked, judged.error)
      return redirect(asked, judged.redirectUri, { error: judged.error, state: judged.state, iss })
    }
    const branch = cookies.readBranch(asked.request, asked.environment)
    const content = { environment: asked.environment, request: judged.request, language }
    return page(asked, environment.config, { content, user: '', branch, alert: undefined })
  }

  async function submit(asked: Asked): Promise<Response> {
    const sent = await readForm(asked.request, AbortSignal.timeout(DEADLINE_MS))
    const content = await forms.open(sent.form, cookies.readBrowser(asked.request))
    const environment = nativeEnvironment(asked.environment)
    if (!content || !environment || content.environment !== asked.environment || !isOffered(content, environment)) {
      note(asked, 'form_unknown')
      return deadEnd(asked, languageOf(asked.request), 'startAgain')
    }
    const again = (alert: Alert, { user = '', branch = '' }: Partial<Credentials> = {}) =>
      page(asked, environment.config, { content, user, branch, alert })
    if (!content.isFresh || isCrossSite(asked.request)) {
      note(asked, 'form_stale')
      return again({ kind: 'again' })
    }
    const iss = authorizeUrl(publicOrigin, asked.environment)
    const { redirectUri, state } = content.request
    if (sent.answer === 'deny') {
      note(asked, 'denied')
      return redirect(asked, redirectUri, { error: 'access_denied', state, iss })
    }
    const credentials = sent.credentials()
    if (!credentials) {
      note(asked, 'fields_missing')
      return again({ kind: 'missing' })
    }
    const signedIn = await signIn(asked, environment, content, credentials)
    if ('alert' in signedIn) return again(signedIn.alert, credentials)
    const remembered = cookies.branch(credentials.branch, asked.environment)
    return redirect(asked, redirectUri, { code: signedIn.code, state, iss }, remembered)
  }

  /** The configuration may offer less by now than when the form was made. */
  const isOffered = ({ request }: FormContent, { config: { types } }: EbsEnvironment) =>
    redirectUris.includes(request.redirectUri) && types.some(({ scope }) => scope === request.scope)

  function refuse(asked: Asked, { code }: Refusal): Promise<Response> {
    const language = languageOf(asked.request)
    const why: Partial<Record<typeof code, Show>> = { rate_limited: 'busy', https_required: 'plain' }
    return deadEnd(asked, language, why[code] ?? 'startAgain')
  }

  return { GET: show, POST: submit, refuse }
}

/**
 * Whether the browser says that the request comes from another site (Fetch Metadata). `Origin` does not help: it is
 * `null` under our referrer policy.
 */
const isCrossSite = ({ headers }: Request) => (headers.get('sec-fetch-site') ?? 'same-origin') !== 'same-origin'
