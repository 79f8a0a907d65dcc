/**
 * The comparison file: which endpoint token the company parameter of each type should hold. The extension exports it, and
 * `relay verify` and `relay monitor` compare by it. It names tokens by hashes and holds no value.
 * An unknown field is refused, for security: it could hold a value. A later extension that has to say more writes another `version`.
 */
import * as v from 'valibot'
import { EndpointRef, EndpointType, EnvironmentId } from './endpoint.ts'
import { OneLine } from './text.ts'

/** The name under which the extension saves it. */
export const EXPECTATIONS_FILE = 'ebs-expectations.json'

export const Expectation = v.strictObject({
  environment: EnvironmentId,
  type: EndpointType,
  /** Names the token: {@link endpointRef}. */
  ref: EndpointRef,
  /** {@link endpointRef} over the value, where it is known: some company parameters hold the value. */
  valueRef: v.optional(EndpointRef),
  /** The admin's own words. */
  description: v.nullable(OneLine),
  /** The person to call, by name or address. Left out where the admin gave none, as in files of earlier versions. */
  owner: v.optional(OneLine),
  /** The integrator that connects with the token. Left out likewise. */
  usedBy: v.optional(OneLine),
})
export type Expectation = v.InferOutput<typeof Expectation>

export const Expectations = v.strictObject({
  version: v.literal(1, 'version 1'),
  /** The origin of the relay through which the tokens were created: another relay may give other environments the same names. */
  relay: v.pipe(
    v.string(),
    v.check((text) => URL.parse(text)?.origin === text, 'the origin of a relay'),
  ),
  exportedAt: v.pipe(v.string(), v.isoTimestamp('an ISO time')),
  /** One for each environment and type: a type has one company parameter. */
  endpoints: v.pipe(
    v.array(Expectation),
    v.minLength(1, 'at least one endpoint token'),
    v.check(
      (all) => new Set(all.map(({ environment, type }) => `${environment} ${type}`)).size === all.length,
      'each type of an environment once',
    ),
  ),
})
export type Expectations = v.InferOutput<typeof Expectations>
