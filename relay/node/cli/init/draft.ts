/** Makes the configuration that `init` writes from the answers. The relay's own schema validates it. */
import { dirname, join } from 'node:path'
import type { InferInput } from 'valibot'
import { parseConfig } from '../../../config/parse.ts'
import type { RelayConfig } from '../../../config/schema.ts'
import type { Given } from './answers.ts'

type ConfigInput = InferInput<typeof RelayConfig>
type EnvironmentInput = ConfigInput['environments'][number]

export type TypeAnswer = { id: string; scope: string; parameter: string }
export type Draft = {
  baseUrl: string
  allowPrivate: boolean
  authorization: EnvironmentInput['authorization']
  name: string
  kind: 'production' | 'test'
  subscription?: { id: string; gid: string }
  parameters: { subscriptionId: string; subscriptionGid: string }
  types: TypeAnswer[]
  probe: string
  publicOrigin: string
  extensions: ConfigInput['extensions']
}

export const SESSION_KEY_FILE = 'secrets/session-key'
export const SUBSCRIPTION_PASSWORD_FILE = 'secrets/ebs-subscription-password'
export const CLIENT_SECRET_FILE = 'secrets/ebs-client-secret'

/**
 * The configuration as it is written to the file. Throws ConfigError with the place of each mistake if answers do not
 * fit together.
 */
export function configOf(draft: Draft, given: Given): ConfigInput {
  const { baseUrl, allowPrivate, probe, publicOrigin, extensions, types, ...others } = draft
  const parts = { lookup: given.lookup, portal: given.portal }
  const input = {
    publicOrigin,
    ...listenAt(publicOrigin),
    sessionKeys: [{ kid: 'first', key: { file: SESSION_KEY_FILE } }],
    extensions,
    environments: [
      {
        id: others.kind,
        ...others,
        ebs: { baseUrl, ...(allowPrivate && { allowPrivate }) },
        types: types.map(({ id, scope, parameter }) => ({
          id,
          scope,
          names: { en: id },
          parameter,
          ...(given.holds !== undefined && { holds: given.holds }),
          probe: { method: 'GET', path: probe, status: 200 },
        })),
        ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)),
        registration: given.registration ?? { mode: 'guided' },
      },
    ],
  }
  parseConfig(input)
  return input as ConfigInput
}

/**
 * Plain HTTP is allowed on loopback only. There the relay has no proxy in front, so it listens at the port of its
 * public origin.
 */
function listenAt(publicOrigin: string): Pick<ConfigInput, 'listen'> {
  const { protocol, port } = new URL(publicOrigin)
  return protocol === 'http:' ? { listen: { host: '127.0.0.1', port: Number(port || 80) } } : {}
}

/** The path of a secret's file: relative to the configuration file. */
export const secretPath = (configFile: string, secret: string) => join(dirname(configFile), secret)
