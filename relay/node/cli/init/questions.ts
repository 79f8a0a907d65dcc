/** The questions of `init`, in the order of the work. Each answer is tried as soon as it is known. */
import * as v from 'valibot'
import { EndpointType } from '../../../../shared/endpoint.ts'
import { ConfigError } from '../../../config/parse.ts'
import { Origin, SecureUrl } from '../../../config/urls.ts'
import { PathWithQuery, PRINTABLE } from '../../../config/values.ts'
import { PUBLIC_QUERY_PATH } from '../../../ebs/calls/test-value.ts'
import { TITLES } from '../../../problems/titles.ts'
import type { Variables } from '../../load-config.ts'
import { proxyOf } from '../../proxy.ts'
import type { Ask, Judge } from '../terminal/ask.ts'
import { isThere } from '../terminal/credentials.ts'
import { CALL_MS } from '../terminal/sign-in.ts'
import { type Given, pairsIn, type Want } from './answers.ts'
import type { Draft } from './draft.ts'
import { CLIENT_SECRET_FILE, SUBSCRIPTION_PASSWORD_FILE } from './draft.ts'
import { extensionsIn } from './extensions.ts'
import { tryAddress } from './try-address.ts'

export type Asking = {
  given: Given
  ask: Ask
  want: Want
  env: Variables
  say: (line: string) => void
  signal: AbortSignal
  unattended: boolean
}

/** Judges an answer by the schema of the configuration. */
const by =
  (schema: v.GenericSchema): Judge =>
  (answer) => {
    const parsed = v.safeParse(schema, answer.trim(), { abortPipeEarly: true })
    return parsed.success ? undefined : `expected ${parsed.issues[0].message}`
  }

const oneOf =
  (...words: string[]): Judge =>
  (answer) =>
    words.includes(answer) ? undefined : `expected one of ${words.join(', ')}`

/** Asks for the address of EBS until EBS answers there. @returns it, and whether the operator allows a private address */
export async function askAddress({ given, ask, want, env, say, signal }: Asking, mayBePrivate: boolean) {
  for (let allowPrivate = mayBePrivate; ; ) {
    const baseUrl = await want('base-url', 'The address of the Web API of EBS', {
      judge: by(SecureUrl),
      example: 'https://api.entersoft.gr',
    })
    const proxy = proxyOf(env)
    const options = { ...(proxy && { proxy }), allowPrivate: allowPrivate || baseUrl.startsWith('http:') }
    const tried = await tryAddress(baseUrl, options, AbortSignal.any([signal, AbortSignal.timeout(CALL_MS)]))
    if (tried.ok) {
      say(`EBS answers, Web API ${tried.version ?? 'of an unknown version'}.`)
      return { baseUrl, allowPrivate }
    }
    if (tried.code === 'egress_denied' && given['base-url'] === undefined) {
      allowPrivate = await ask.confirm('This is a private network address. Allow it?', '--allow-private', false)
      if (allowPrivate) continue
    }
    const why = `EBS gave no usable answer at ${baseUrl}: ${TITLES[tried.code]} (${tried.code})`
    if (given['base-url'] !== undefined) throw new ConfigError(why)
    say(why)
  }
}

type Authorization = { authorization: Draft['authorization']; secret: { file: string; text: string } }

/** Asks how users sign in. @param secretGiven the subscription's password or the client's secret, if it was given */
export async function askAuthorization(
  { given, ask, want }: Asking,
  secretGiven: string | undefined,
): Promise<Authorization> {
  const mode =
    given.authorization ??
    (await ask.choose('How do users sign in?', '--authorization', [
      { value: 'native', label: 'At the relay’s own page: you need the SubscriptionPassword' },
      { value: 'oauth', label: 'At EBS’s own page: you need an OAuth client from the vendor' },
    ]))
  const wrong = oneOf('native', 'oauth')(mode)
  if (wrong) throw new ConfigError(`--authorization: ${wrong}`)
  if (mode === 'native') {
    const id = await want('subscription', 'SubscriptionID (it may be empty)')
    const bridge = await want('bridge', 'BridgeID (it may be empty)')
    const text = secretGiven ?? (await ask.secret('SubscriptionPassword', '--secret-file or EBS_SUBSCRIPTION_PASSWORD'))
    const password = { file: SUBSCRIPTION_PASSWORD_FILE }
    return {
      authorization: { mode: 'native', subscription: { id, bridge, password } },
      secret: { file: SUBSCRIPTION_PASSWORD_FILE, text },
    }
  }
  const base = given['base-url']
  const initial = (path: string) => (base === undefined ? undefined : `${base.replace(/\/+$/, '')}${path}`)
  const authorizeUrl = await want('authorize-url', 'The authorization endpoint, at which users sign in', {
    judge: by(SecureUrl),
    initial: initial('/Auth/Authorize'),
  })
  const tokenUrl = await want('token-url', 'The token endpoint, at which the relay exchanges codes', {
    judge: by(SecureUrl),
    initial: initial('/Auth/Token'),
  })
  const isId: Judge = (answer) => (PRINTABLE.test(answer.trim()) ? undefined : 'expected printable ASCII')
  const clientId = await want('client-id', 'The client id', { judge: isId })
  const text = secretGiven ?? (await ask.secret('The client secret', '--secret-file or EBS_CLIENT_SECRET'))
  const clientSecret = { file: CLIENT_SECRET_FILE }
  return {
    authorization: { mode: 'oauth', authorizeUrl, tokenUrl, clientId, clientSecret },
    secret: { file: CLIENT_SECRET_FILE, text },
  }
}

/** Asks for the endpoint types with their scopes, and for the probe. */
export async function askTypes({ want }: Asking) {
  const judge: Judge = (answer) => {
    const pairs = pairsIn(answer)
    if (!pairs) return 'expected TYPE=application-id, several separated by commas'
    return pairs.every(([id]) => v.is(EndpointType, id))
      ? undefined
      : 'expected each type in capitals, as in X-ESAPIKEY-…'
  }
  const text = await want('types', 'Endpoint types, each with its application’s id', {
    judge,
    example: 'SURVEYS=essurveys,APPINSIGHTS=esappinsights',
  })
  const types = (pairsIn(text) ?? []).map(([id, scope]) => ({ id, scope }))
  const probe = await want('probe', 'Connection tests make one harmless read, such as a public query. Its path', {
    judge: by(PathWithQuery),
    initial: PUBLIC_QUERY_PATH,
  })
  return { types, probe }
}

/**
 * Asks for the two ids of the subscription, as the Cloud Store shows them. Verifications compare EBS with them, so they
 * never come from EBS.
 */
export async function askSubscription({ want }: Asking) {
  const id = await want('cloud-store-id', 'SubscriptionID, as you read it in the Cloud Store', { judge: isThere })
  const gid = await want('cloud-store-gid', 'SubscriptionGID, as you read it in the Cloud Store', { judge: isThere })
  return { id, gid }
}

/** Asks for the relay's name, kind and origin, and for the extensions that it serves. */
export async function askRelay({
  want,
}: Asking): Promise<Pick<Draft, 'name' | 'kind' | 'publicOrigin' | 'extensions'>> {
  const name = await want('name', 'A name for this environment, as admins will see it', { judge: isThere })
  const kind = await want('kind', 'Is this environment production or test?', {
    judge: oneOf('production', 'test'),
    initial: 'production',
  })
  const publicOrigin = await want('public-origin', 'The origin at which the extension reaches the relay', {
    judge: by(Origin),
    example: 'https://relay.example.com',
  })
  const isList: Judge = (answer) =>
    extensionsIn(answer) ? undefined : 'expected firefox, chrome:ID or edge:ID, an ID of 32 letters'
  const extensions = await want('extensions', 'The extensions that the relay serves: firefox, chrome:ID, edge:ID', {
    judge: isList,
  })
  return {
    name,
    kind: kind === 'test' ? 'test' : 'production',
    publicOrigin,
    extensions: extensionsIn(extensions) ?? [],
  }
}
