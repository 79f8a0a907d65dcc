/**
 * The options that `verify` and `monitor` share: the file, the environment, the service user. No option holds a
 * password.
 */

import { resolve } from 'node:path'
import { EXPECTATIONS_FILE } from '../../../shared/expectations.ts'
import type { PlanOptions } from '../headless/plan-checks.ts'
import { UsageError } from './command.ts'

export const CHECK_OPTIONS = {
  expectations: { type: 'string', default: EXPECTATIONS_FILE },
  environment: { type: 'string' },
  user: { type: 'string' },
  branch: { type: 'string' },
  'password-file': { type: 'string' },
  'password-env': { type: 'string' },
} as const

export const CHECK_USAGE = `  --expectations FILE         the file that the extension exports; default: ${EXPECTATIONS_FILE} in this folder
  --environment ID            only this environment; default: all environments in the file
  --user ID                   the service user; overrides serviceUser.user in the configuration
  --branch ID                 the branch; overrides serviceUser.branch
  --password-file FILE        a file with the user's password; overrides serviceUser.password
  --password-env NAME         the same, in an environment variable`

type Values = {
  expectations: string
  environment?: string
  user?: string
  branch?: string
  'password-file'?: string
  'password-env'?: string
}

/** The plan that the options describe. Throws {@link UsageError} for an empty option. */
export function planOptionsOf(values: Values): PlanOptions {
  const { expectations, environment, user, branch } = values
  const given = { user, branch, password: secretOption(values, 'password') }
  for (const [name, text] of Object.entries({ expectations, environment, user, branch })) {
    if (text === '') throw new UsageError(`--${name}: expected a text that is not empty`)
  }
  return { expectations, environment, given }
}

/** The secret that `--NAME-file` or `--NAME-env` names. Throws {@link UsageError} if both are given, or an empty one. */
export function secretOption<N extends string>(
  values: { [K in `${N}-file` | `${N}-env`]?: string },
  name: N,
): { file: string } | { env: string } | undefined {
  const [file, env] = [values[`${name}-file`], values[`${name}-env`]]
  if (file !== undefined && env !== undefined)
    throw new UsageError(`expected only one of --${name}-file and --${name}-env`)
  if (file === '' || env === '')
    throw new UsageError(`--${name}-file and --${name}-env: expected a text that is not empty`)
  if (file !== undefined) return { file: resolve(file) }
  return env === undefined ? undefined : { env }
}
