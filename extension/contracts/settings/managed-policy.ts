/**
 * The settings that a company may make for its admins, by the browser's policies. `public/managed-schema.json` tells the
 * browser the same.
 */
import * as v from 'valibot'
import { EnvironmentId } from '../../../shared/endpoint.ts'
import { LANGUAGES } from '../languages.ts'

/** The admin chooses each setting that is left out. */
export const Policy = v.object({
  /** The relay's address: its origin. */
  relayUrl: v.optional(v.pipe(v.string(), v.url())),
  /** The ids of the environments that are offered. */
  environments: v.optional(v.array(EnvironmentId)),
  /** Without a passphrase nothing can be created. */
  lockRequired: v.optional(v.boolean()),
  /** The minutes without keyboard or mouse after which the vault locks. */
  idleMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1440))),
  /** False: values are never displayed. They can still be handed over. */
  revealAllowed: v.optional(v.boolean()),
  /** The hours between two automatic checks of endpoint tokens; 0: never. */
  checkHours: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(168))),
  /** The days after which a token is to be replaced, for a token that is created or stored without a rotation date. */
  rotateAfterDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650))),
  language: v.optional(v.picklist(LANGUAGES)),
})
export type Policy = v.InferOutput<typeof Policy>
