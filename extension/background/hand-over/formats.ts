/**
 * Writes a value, or the facts about it, in each format for integrators (contract 8.2, 8.3, 13). Texts from EBS and
 * from admins are made harmless.
 */
import { keyHeader } from '../../../shared/endpoint.ts'
import type { Environment } from '../../../shared/environment.ts'
import { oneLine } from '../../../shared/text.ts'
import { Failed } from '../../contracts/errors.ts'
import type { Format } from '../../contracts/settings/options.ts'
import { forCmd, forComment, forEnvFile, forPosix, forPowerShell } from './quoting.ts'

export type Facts = {
  environment: Pick<Environment, 'name' | 'apiBase' | 'subscription' | 'types'>
  type: string
  description: string
}

/**
 * The text of a format that holds the value.
 * @throws {Failed} `format_unsafe` if a reader of this format would take the value or the address for something else;
 * `unknown_type`; `relay_invalid_answer` for an address that is none
 */
export function withValue(facts: Facts, value: string, format: Exclude<Format, 'facts'>): string {
  const { environment, type } = facts
  const subscription = oneLine(environment.subscription?.id ?? '')
  const header = keyHeader(type)
  const line = `${header}: ${value}`
  switch (format) {
    case 'value':
      return value
    case 'header':
      return line
    case 'env':
      return [
        `# ${forComment(nameOf(facts))}`,
        `EBS_BASE_URL=${forEnvFile(baseUrl(facts))}`,
        `EBS_SUBSCRIPTION_ID=${forEnvFile(subscription)}`,
        `EBS_ENDPOINT_TYPE=${forEnvFile(type)}`,
        `EBS_API_KEY_HEADER=${forEnvFile(header)}`,
        `EBS_API_KEY=${forEnvFile(value)}`,
        '',
      ].join('\n')
    case 'json':
      return `${JSON.stringify(
        {
          description: oneLine(facts.description),
          environment: oneLine(environment.name),
          baseUrl: baseUrl(facts),
          subscriptionId: subscription || null,
          type,
          header,
          value,
        },
        null,
        2,
      )}\n`
    case 'curl':
      return curl(facts, forPosix(line), forPosix)
    case 'powershell':
      return powerShell(facts, header, value)
    case 'cmd':
      return curl(facts, forCmd(line), forCmd)
  }
}

/** The base address that the token is for, and the read that tests it. @throws {Failed} `unknown_type`, `relay_invalid_answer` */
export const addressesOf = (facts: Facts): { baseUrl: string; probe: { method: 'GET' | 'POST'; url: string } } => ({
  baseUrl: baseUrl(facts),
  probe: probeOf(facts),
})

/** The facts that a recipient needs beside the value, and the next steps. */
export function withoutValue(facts: Facts): string {
  const { environment, type } = facts
  const header = keyHeader(type)
  return [
    `${nameOf(facts)} (${oneLine(environment.types.find(({ id }) => id === type)?.names.en ?? type)})`,
    '',
    `Base URL         ${baseUrl(facts)}`,
    `Subscription ID  ${oneLine(environment.subscription?.id ?? '-')}`,
    `Endpoint type    ${type}`,
    `Header           ${header}: <the value, which you get separately>`,
    '',
    'Send the header alone, without Authorization. To test the connection from a POSIX shell:',
    '',
    curl(facts, `"${header}: $EBS_API_KEY"`, forPosix),
  ].join('\n')
}

/** The description of the token. A token that was imported may have none; then its type is used. */
const nameOf = ({ description, type }: Facts): string => oneLine(description) || type

/** @param header already quoted */
function curl(facts: Facts, header: string, quoted: (text: string) => string): string {
  const { method, url } = probeOf(facts)
  const body = method === 'POST' ? ` --json ${quoted('{}')}` : ''
  // curl itself reads `[1-9]` in an address as nine addresses.
  return `curl --fail-with-body --globoff${body} --header ${header} ${quoted(url)}\n`
}

/**
 * Uses no curl: Windows PowerShell loses quotes in the arguments of a program. It follows no redirect, which would get the
 * header too.
 */
function powerShell(facts: Facts, header: string, value: string): string {
  const { method, url } = probeOf(facts)
  const body = method === 'POST' ? ` -ContentType 'application/json' -Body '{}'` : ''
  const headers = `@{ ${forPowerShell(header)} = ${forPowerShell(value)} }`
  return `Invoke-RestMethod -MaximumRedirection 0 -Method ${method}${body} -Headers ${headers} -Uri ${forPowerShell(url)}\n`
}

/** The read that tests the connection. The path stays at the address that it belongs to. */
function probeOf(facts: Facts): { method: 'GET' | 'POST'; url: string } {
  const probe = facts.environment.types.find(({ id }) => id === facts.type)?.probe
  if (!probe) throw new Failed('unknown_type')
  const base = baseUrl(facts)
  const url = webAddress(base + probe.path)
  if (url.origin !== new URL(base).origin) throw new Failed('relay_invalid_answer')
  return { method: probe.method, url: url.href.replaceAll('*', '%2A') }
}

/** Without a slash at its end. As a URL is written, it has no blanks, quotes or letters beyond ASCII. */
const baseUrl = ({ environment }: Facts): string => webAddress(environment.apiBase).href.replace(/\/+$/, '')

function webAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') throw new Failed('relay_invalid_answer')
  return url
}
