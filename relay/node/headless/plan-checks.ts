/** Makes the checks of a command ready: everything that can be wrong is found before anybody signs in. */

import { ConfigError } from '../../config/parse.ts'
import type { RelayConfig } from '../../config/schema.ts'
import { nodeTransport } from '../../ebs/transport/undici.ts'
import { createEnvironment, type EbsEnvironment } from '../../environment/environment.ts'
import type { Log } from '../../observability/log.ts'
import type { Meter } from '../../observability/metrics.ts'
import type { Variables } from '../load-config.ts'
import { proxyOf } from '../proxy.ts'
import { secretReader } from '../secrets.ts'
import { transportOptions } from '../transport-options.ts'
import type { Check } from './check-environment.ts'
import { readExpectations } from './expectations-file.ts'
import { type GivenUser, type ServiceUser, serviceUserOf } from './service-user.ts'

export type PlanOptions = {
  /** The path of the comparison file. */
  expectations: string
  /** The one environment that is wanted; undefined: all of the file. */
  environment: string | undefined
  given: GivenUser
}

type Planner = {
  /** Reads the comparison file again. Throws {@link ConfigError}. */
  plan(): Check[]
  close(): Promise<void>
}

type Parts = { env: Variables; log: Log; meter: Meter; now: () => number }
type Prepared = { environment: EbsEnvironment; user: ServiceUser; close: () => Promise<void> }

/** Plans the checks of the comparison file, with one client for each environment. */
export function createPlanner(config: RelayConfig, options: PlanOptions, parts: Parts): Planner {
  const prepared = new Map<string, Prepared>()
  const prepare = (id: string): Prepared => {
    const known = prepared.get(id) ?? prepareEnvironment(config, id, options.given, parts)
    prepared.set(id, known)
    return known
  }
  return {
    plan() {
      const wanted = readExpectations(options.expectations, config, options.environment)
      if (wanted.size > 1 && Object.values(options.given).some((one) => one !== undefined)) {
        throw new ConfigError('the options for the user are for one environment: expected --environment beside them')
      }
      return [...wanted].map(([id, expectations]) => ({ ...prepare(id), expectations }))
    },
    async close() {
      await Promise.all([...prepared.values()].map(({ close }) => close()))
    },
  }
}

function prepareEnvironment(config: RelayConfig, id: string, given: GivenUser, parts: Parts): Prepared {
  const index = config.environments.findIndex((one) => one.id === id)
  const found = config.environments[index]
  if (!found) throw new ConfigError(`expected an environment of this configuration, not ${id}`)
  const path = `/environments/${index}`
  const user = serviceUserOf(found, path, given, secretReader(parts.env))
  const transport = nodeTransport(transportOptions(found, path, proxyOf(parts.env)))
  const environment = createEnvironment(found, { ...parts, secret: user.subscriptionPassword, transport })
  return { environment, user, close: () => transport.close() }
}
