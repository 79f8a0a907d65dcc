/** The value in the form in which whoever builds the integration needs it (contract 8.2, 8.3, 13). */
import { keyHeader } from '../../shared/endpoint.ts'
import type { Environment } from '../../shared/environment.ts'
import { Failed } from '../errors.ts'
import type { StoredToken } from '../vault/schema.ts'
import { openValue, tokenOf } from '../vault/tokens.ts'
import type { Format } from '../vault-words.ts'
import { watchClipboard } from './clipboard.ts'
import { environmentOf } from './environments.ts'
import { record } from './record.ts'

export type Facts = {
  environment: Pick<Environment, 'name' | 'apiBase' | 'subscription' | 'types'>
  type: string
  description: string
}

/**
 * @param to `clipboard`: what holds the value is watched there, and cleared where the browser allows it
 * @throws {Failed} `unknown_token`, `vault_locked`, `record_damaged`, `unknown_environment`
 */
export async function handOver(ref: string, format: Format, to: 'clipboard' | 'file') {
  const token = await tokenOf(ref)
  const facts = { ...token, environment: await environmentOf(token.environment) }
  const name = fileName(token, format)
  if (format === 'facts') return { name, text: factsText(facts) }
  const text = withValue(facts, await openValue(token), format)
  if (to === 'clipboard') await watchClipboard(text)
  await record(to === 'clipboard' ? 'copied' : 'saved', token)
  return { name, text }
}

/** Everything that a format with the value holds. */
export function withValue(facts: Facts, value: string, format: Exclude<Format, 'facts'>): string {
  const { environment, type, description } = facts
  const header = keyHeader(type)
  switch (format) {
    case 'value':
      return value
    case 'header':
      return `${header}: ${value}`
    case 'env':
      return [
        `# ${description}`,
        `EBS_BASE_URL=${quoted(environment.apiBase)}`,
        `EBS_SUBSCRIPTION_ID=${quoted(environment.subscription?.id ?? '')}`,
        `EBS_ENDPOINT_TYPE=${quoted(type)}`,
        `EBS_API_KEY_HEADER=${quoted(header)}`,
        `EBS_API_KEY=${quoted(value)}`,
        '',
      ].join('\n')
    case 'json':
      return `${JSON.stringify(
        {
          description,
          environment: environment.name,
          baseUrl: environment.apiBase,
          subscriptionId: environment.subscription?.id ?? null,
          type,
          header,
          value,
        },
        null,
        2,
      )}\n`
    case 'curl':
      return curl(facts, quoted(`${header}: ${value}`))
  }
}

/** What the recipient must know besides the value, and what to do. */
function factsText(facts: Facts): string {
  const { environment, type, description } = facts
  const header = keyHeader(type)
  return [
    `${description} (${environment.types.find(({ id }) => id === type)?.names.en ?? type})`,
    '',
    `Base URL         ${environment.apiBase}`,
    `Subscription ID  ${environment.subscription?.id ?? '-'}`,
    `Endpoint type    ${type}`,
    `Header           ${header}: <the value, which you get separately>`,
    '',
    'Send the header alone, without Authorization. To test the connection:',
    '',
    curl(facts, `"${header}: $EBS_API_KEY"`),
  ].join('\n')
}

/** @param header already quoted for a shell */
function curl({ environment, type }: Facts, header: string): string {
  const probe = environment.types.find(({ id }) => id === type)?.probe
  if (!probe) throw new Failed('unknown_type')
  const body = probe.method === 'POST' ? ` --json '{}'` : ''
  return `curl --fail-with-body${body} --header ${header} ${quoted(environment.apiBase + probe.path)}\n`
}

/** For a POSIX shell, and for readers of `.env` files: nothing inside is special. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

const ENDINGS: Record<Format, string> = {
  value: 'txt',
  header: 'txt',
  env: 'env',
  json: 'json',
  curl: 'sh',
  facts: 'txt',
}

function fileName({ type, environment }: Pick<StoredToken, 'type' | 'environment'>, format: Format): string {
  return `${environment}-${type.toLowerCase()}.${ENDINGS[format]}`
}
