/** Reads the comparison file, and holds it against the configuration before anybody signs in. */
import { existsSync } from 'node:fs'
import * as v from 'valibot'
import { type Expectation, Expectations } from '../../../shared/expectations.ts'
import { ConfigError, mistakeOf } from '../../config/parse.ts'
import type { RelayConfig } from '../../config/schema.ts'
import { parseJsonText } from '../../config/text.ts'
import { EXPECTATIONS_MAX_BYTES } from '../../limits.ts'
import { readText } from '../read-text.ts'

/** A file that holds more than this relay knows. */
const LaterFile = v.object({ version: v.pipe(v.number(), v.gtValue(1)) })

/**
 * @param only the one environment that is wanted; undefined: all of the file
 * @returns environment → what is expected there. Throws {@link ConfigError} with every mistake and its place.
 */
export function readExpectations(file: string, config: RelayConfig, only?: string): Map<string, Expectation[]> {
  const subject = `the file ${file}`
  if (!existsSync(file)) {
    throw new ConfigError(
      `${subject} is not there. Export the comparison file in the settings of the extension, or name it with --expectations`,
    )
  }
  const json = parseJsonText(readText(file, subject, EXPECTATIONS_MAX_BYTES), subject)
  if (v.is(LaterFile, json)) {
    throw new ConfigError(`${subject}, /version: written by a later version of the extension. Update the relay.`)
  }
  const parsed = v.safeParse(Expectations, json, { abortPipeEarly: true })
  if (!parsed.success) throw new ConfigError(...parsed.issues.map((issue) => `${subject}, ${mistakeOf(issue)}`))
  const { relay, endpoints } = parsed.output
  const own = new URL(config.publicOrigin).origin
  if (relay !== own) {
    throw new ConfigError(`${subject}, /relay: expected ${own}, the publicOrigin of this configuration`)
  }
  const wanted = endpoints.filter(({ environment }) => environment === (only ?? environment))
  if (wanted.length === 0) throw new ConfigError(`${subject}: expected an endpoint token of the environment ${only}`)
  const mistakes = endpoints.flatMap((one, index) =>
    wanted.includes(one) ? mistakesIn(one, config).map((text) => `${subject}, /endpoints/${index}${text}`) : [],
  )
  if (mistakes.length > 0) throw new ConfigError(...mistakes)
  return Map.groupBy(wanted, ({ environment }) => environment)
}

/** Expectations that cannot be compared with this configuration. */
function mistakesIn({ environment: id, type: name, valueRef }: Expectation, { environments }: RelayConfig): string[] {
  const environment = environments.find((one) => one.id === id)
  if (!environment) return ['/environment: expected an environment of this configuration']
  const type = environment.types.find((one) => one.id === name)
  if (!type) return ['/type: expected an endpoint type of this environment']
  if (type.holds === 'id' || valueRef !== undefined) return []
  return [
    '/valueRef: expected here, because the company parameter holds the value. Paste the value in the extension and export again, or leave the token out',
  ]
}
