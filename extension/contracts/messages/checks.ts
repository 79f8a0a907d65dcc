/** Messages that look at EBS: verifications, connection tests, the parameters. */
import * as v from 'valibot'
import { CompanyParameter } from '../../../shared/bodies.ts'
import { Verification } from '../../../shared/checks.ts'
import { EndpointRef, EnvironmentId } from '../../../shared/endpoint.ts'
import { CHECK_HOURS } from '../settings/options.ts'
import { Done, type Message, Nothing } from './message.ts'

export const checksMessages = {
  /** Compares EBS's parameters with what is expected; without `ref`, for every token of the environment. */
  verify: {
    whileLocked: true,
    from: ['panel', 'framed'],
    request: v.strictObject({ ref: v.optional(EndpointRef) }),
    reply: v.object({ verifications: v.array(Verification) }),
  },
  /** Signs in where nobody is, then verifies all of the environment; null: of all environments. */
  'check/all': {
    from: ['panel'],
    request: v.strictObject({ environment: v.nullable(EnvironmentId) }),
    reply: Done,
  },
  /** The side panel is open: makes the checks that are due where somebody is signed in. Answers at once. */
  'check/due': { whileLocked: true, from: ['panel'], request: Nothing, reply: Done },
  'check/hours': { from: ['panel'], request: v.strictObject({ hours: v.picklist(CHECK_HOURS) }), reply: Done },
  /** Calls EBS with the value alone, as an integrator does. */
  'test-connection': {
    from: ['panel'],
    request: v.strictObject({ ref: EndpointRef }),
    reply: v.object({ result: v.picklist(['accepted', 'refused']), durationMs: v.number(), testedAt: v.string() }),
  },
  /** The section "Entersoft Cloud Store" as EBS has it now. */
  parameters: {
    from: ['panel'],
    request: Nothing,
    reply: v.object({ parameters: v.array(CompanyParameter), readAt: v.string() }),
  },
} as const satisfies Record<string, Message>
