/** Reads the configuration (Node): the file that `RELAY_CONFIG_FILE` names, or the text in `RELAY_CONFIG_JSON`. */
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Authorization } from '../config/authorization.ts'
import { ConfigError } from '../config/parse.ts'
import type { RelayConfig } from '../config/schema.ts'
import { parseConfigText } from '../config/text.ts'
import type { SecretRef } from '../config/values.ts'
import { CONFIG_MAX_BYTES } from '../limits.ts'
import { readText } from './read-text.ts'

export type Variables = Record<string, string | undefined>

/**
 * The exit code of a relay whose configuration cannot be used (sysexits.h: EX_USAGE). A crash of Node ends with 1, so a service
 * can start a crashed relay again and leave this one alone.
 */
export const UNUSABLE_CONFIG_EXIT = 64

/**
 * `source` names it for the operator. Files that it names are absolute: relative to the configuration's file, or to the
 * working directory where it is in a variable. Throws {@link ConfigError} with every mistake and its place.
 */
export function loadConfig({ RELAY_CONFIG_FILE, RELAY_CONFIG_JSON }: Variables): {
  config: RelayConfig
  source: string
} {
  if (RELAY_CONFIG_FILE && RELAY_CONFIG_JSON) {
    throw new ConfigError('RELAY_CONFIG_FILE and RELAY_CONFIG_JSON are both set; expected only one of them')
  }
  if (RELAY_CONFIG_JSON) {
    const source = 'the variable RELAY_CONFIG_JSON'
    return { config: withAbsolutePaths(parseConfigText(RELAY_CONFIG_JSON, source), '.'), source }
  }
  const file = RELAY_CONFIG_FILE || 'relay.config.json'
  const source = `the file ${file}`
  if (!existsSync(file)) {
    const place = RELAY_CONFIG_FILE ? 'there (RELAY_CONFIG_FILE names it)' : 'in this folder'
    throw new ConfigError(`${source} is not ${place}. "npm run relay -- init" writes it`)
  }
  const text = readText(file, source, CONFIG_MAX_BYTES)
  return { config: withAbsolutePaths(parseConfigText(text, source), dirname(file)), source }
}

function withAbsolutePaths(config: RelayConfig, folder: string): RelayConfig {
  const secret = (ref: SecretRef) => ('file' in ref ? { file: resolve(folder, ref.file) } : ref)
  return {
    ...config,
    sessionKeys: config.sessionKeys.map(({ kid, key }) => ({ kid, key: secret(key) })),
    environments: config.environments.map(({ ebs, authorization, serviceUser, ...environment }) => ({
      ...environment,
      ...(serviceUser && { serviceUser: { ...serviceUser, password: secret(serviceUser.password) } }),
      ebs: { ...ebs, ...(ebs.ca !== undefined && { ca: resolve(folder, ebs.ca) }) },
      authorization: withAbsoluteSecret(authorization, secret),
    })),
  }
}

function withAbsoluteSecret(authorization: Authorization, absolute: (ref: SecretRef) => SecretRef): Authorization {
  if (authorization.mode === 'oauth') return { ...authorization, clientSecret: absolute(authorization.clientSecret) }
  const { subscription } = authorization
  return { ...authorization, subscription: { ...subscription, password: absolute(subscription.password) } }
}
