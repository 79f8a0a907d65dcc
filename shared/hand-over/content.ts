/** The facts and the value that are handed over, before they are encrypted and after. */
import * as v from 'valibot'
import { EndpointType, EndpointValue } from '../endpoint.ts'
import { OneLine } from '../text.ts'

const WebAddress = v.pipe(v.string(), v.url(), v.regex(/^https?:/))

export const HandOverContent = v.object({
  description: OneLine,
  application: OneLine,
  environment: OneLine,
  type: EndpointType,
  subscriptionId: v.nullable(OneLine),
  baseUrl: WebAddress,
  /** The read that tests the connection; its address is inside of `baseUrl`. */
  probe: v.object({ method: v.picklist(['GET', 'POST']), url: WebAddress }),
  header: v.string(),
  value: EndpointValue,
  /** The EBS user who made it; null when nobody was signed in. */
  from: v.nullable(OneLine),
  /** ISO 8601. */
  at: v.pipe(v.string(), v.isoTimestamp()),
})
export type HandOverContent = v.InferOutput<typeof HandOverContent>

/** The JWE's `typ`: a backup is no hand-over, and a hand-over no backup (RFC 8725 section 3.11). */
export const HAND_OVER_TYP = 'entersoft-integrations-hand-over'
export const HAND_OVER_ALG = 'PBES2-HS512+A256KW'
export const HAND_OVER_ENC = 'A256GCM'
/** PBKDF2 with SHA-512. */
export const HAND_OVER_ITERATIONS = 600_000
