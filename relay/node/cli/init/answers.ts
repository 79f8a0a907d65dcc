/**
 * Collects the answers of `init`: from options, from a file, or by questions. An answer has the same name in all of
 * them.
 */
import * as v from 'valibot'
import { ConfigError, mistakeOf } from '../../../config/parse.ts'
import { parseStrictJson } from '../../../lib/json.ts'
import { CONFIG_MAX_BYTES } from '../../../limits.ts'
import { readText } from '../../read-text.ts'
import type { Ask, TextOptions } from '../terminal/ask.ts'

/** The description of each answer, for `--help`. */
export const ANSWERS = {
  'base-url': 'the address of the Web API of EBS, for example https://api.entersoft.gr',
  authorization: 'native (users sign in at the relay’s page) or oauth (the vendor issued a client)',
  subscription: 'native: the SubscriptionID',
  bridge: 'native: the BridgeID',
  'authorize-url': 'oauth: the authorization endpoint, at which users sign in',
  'token-url': 'oauth: the token endpoint, at which the relay exchanges codes',
  'client-id': 'oauth: the client id',
  types: 'endpoint types with their application ids: SURVEYS=essurveys,APPINSIGHTS=esappinsights',
  probe: 'the path of one harmless read that an endpoint token may make, for connection tests',
  'cloud-store-id': 'the SubscriptionID as shown in the Cloud Store',
  'cloud-store-gid': 'the SubscriptionGID as shown in the Cloud Store',
  'subscription-id-parameter': 'the company parameter that holds the SubscriptionID; found automatically',
  'subscription-gid-parameter': 'the company parameter that holds the SubscriptionGID; found automatically',
  'type-parameters': 'the company parameter of each endpoint type: SURVEYS=ID,…; found automatically',
  holds: 'what these parameters hold, id or value, if EBS has ids beside the values',
  name: 'the name of the environment, for people',
  kind: 'production or test',
  'public-origin': 'the origin at which the extension reaches the relay, for example https://relay.example.com',
  extensions: 'firefox, chrome:ID, edge:ID, separated by commas',
} as const
export type AnswerName = keyof typeof ANSWERS

/** Options of the sign-in and of the secret. The file may hold them by the same names, but no secret itself. */
export const SIGN_IN_ANSWERS = ['user', 'branch', 'language', 'password-file', 'secret-file'] as const

/** The file may also hold these parts of an environment (relay/README.md). */
const File = v.strictObject({
  ...v.entriesFromList(SIGN_IN_ANSWERS, v.optional(v.string())),
  ...(Object.fromEntries(Object.keys(ANSWERS).map((name) => [name, v.optional(v.string())])) as Record<
    AnswerName,
    v.OptionalSchema<v.StringSchema<undefined>, undefined>
  >),
  lookup: v.optional(v.record(v.string(), v.unknown())),
  registration: v.optional(v.record(v.string(), v.unknown())),
  portal: v.optional(v.record(v.string(), v.unknown())),
})
export type Given = v.InferOutput<typeof File>

/** Reads the answers from a file. Throws ConfigError with the place of each mistake. */
export function readAnswers(file: string): Given {
  const subject = `--answers: the file ${file}`
  let json: unknown
  try {
    json = parseStrictJson(readText(file, subject, CONFIG_MAX_BYTES))
  } catch (error) {
    if (error instanceof ConfigError) throw error
    throw new ConfigError(`${subject} is not JSON`)
  }
  const parsed = v.safeParse(File, json)
  if (parsed.success) return parsed.output
  throw new ConfigError(...parsed.issues.map((issue) => `${subject}, ${mistakeOf(issue)}`))
}

export type Want = (name: AnswerName, message: string, more?: TextOptions) => Promise<string>

/**
 * Finds an answer: the given one, else the one that the operator types. Throws ConfigError if the given one is not
 * valid.
 */
export const wanting =
  (given: Given, ask: Ask): Want =>
  async (name, message, more = {}) => {
    const answer = given[name]
    if (answer === undefined) return (await ask.text(message, `--${name}`, more)).trim()
    const expected = more.judge?.(answer)
    if (expected !== undefined) throw new ConfigError(`--${name}: ${expected}`)
    return answer.trim()
  }

/** Reads `A=x,B=y`. Undefined for a text of another form. */
export function pairsIn(text: string): [string, string][] | undefined {
  const pairs = text
    .split(',')
    .map((pair) => pair.trim().split('='))
    .map(([left = '', right = '', ...more]): [string, string] => [left.trim(), more.length > 0 ? '' : right.trim()])
  return pairs.every(([left, right]) => left !== '' && right !== '') ? pairs : undefined
}
