/** The user who signs in for a check without a browser: from the configuration, from the options of the command, or from both. */
import type { EnvironmentConfig } from '../../config/environment.ts'
import { ConfigError } from '../../config/parse.ts'
import { type ReadSecret, renewable } from '../../config/secrets.ts'
import type { SecretRef } from '../../config/values.ts'

/** The passwords are read at each sign-in, so that a replaced file takes effect immediately. */
export type ServiceUser = {
  user: string
  branch: string
  password: () => string
  subscriptionPassword: () => string
}

/** The command's options. Each one overrides the configuration. */
export type GivenUser = { user?: string | undefined; branch?: string | undefined; password?: SecretRef | undefined }

/** @param path the environment's place in the configuration. Throws {@link ConfigError}. */
export function serviceUserOf(
  { id, authorization, serviceUser }: EnvironmentConfig,
  path: string,
  given: GivenUser,
  read: ReadSecret,
): ServiceUser {
  if (authorization.mode !== 'native') {
    throw new ConfigError(
      `${path}/authorization/mode: expected "native" for checks without a browser. Another configuration file can set it for the same environment`,
    )
  }
  const user = given.user ?? serviceUser?.user
  const branch = given.branch ?? serviceUser?.branch
  const password = given.password ?? serviceUser?.password
  if (user === undefined || branch === undefined || password === undefined) {
    throw new ConfigError(
      `${path}/serviceUser: expected user, branch and password, here or by the options. Nobody can sign in to ${id}`,
    )
  }
  const passwordPath = given.password ? 'the option for the password' : `${path}/serviceUser/password`
  const { subscription } = authorization
  return {
    user,
    branch,
    password: renewable(read, password, passwordPath, 'text'),
    subscriptionPassword: renewable(read, subscription.password, `${path}/authorization/subscription/password`, 'text'),
  }
}
