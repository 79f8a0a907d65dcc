/** The bodies of the relay's routes: the shapes that a request or an answer has. api.ts says which route takes and gives which. */
import * as v from 'valibot'
import { CheckId, ParameterRole } from './checks.ts'
import {
  Description,
  EndpointId,
  EndpointRef,
  EndpointType,
  EndpointValue,
  EnvironmentId,
  RequestId,
} from './endpoint.ts'
import { VERIFICATIONS_MAX } from './limits.ts'
import { OneLine } from './text.ts'

/** An ISO time. */
export const Timestamp = v.pipe(v.string(), v.isoTimestamp())

export const User = v.object({ id: OneLine, name: OneLine, administrator: v.boolean() })
export type User = v.InferOutput<typeof User>

export const Session = v.object({ session: v.string(), expiresAt: Timestamp, scope: v.string(), user: User })
export type Session = v.InferOutput<typeof Session>

/** One endpoint token as EBS lists it; its value is never in a list. */
export const RegisteredEndpoint = v.object({
  ref: EndpointRef,
  /** The same hash over the value, where the list tells the value. It is `ref` itself where EBS has no id beside the value. */
  valueRef: v.optional(EndpointRef),
  /** The id that EBS lists, where that is not the value. */
  id: v.optional(EndpointId),
  type: EndpointType,
  description: v.nullable(OneLine),
  masked: OneLine,
})
export type RegisteredEndpoint = v.InferOutput<typeof RegisteredEndpoint>

/** One parameter of the section "Entersoft Cloud Store" as EBS has it; `value` masked where `secret`, null where empty. */
export const CompanyParameter = v.object({
  id: OneLine,
  role: ParameterRole,
  /** The endpoint type, with the role `endpoint`. */
  type: v.optional(EndpointType),
  description: v.nullable(OneLine),
  secret: v.boolean(),
  value: v.nullable(OneLine),
})
export type CompanyParameter = v.InferOutput<typeof CompanyParameter>

/**
 * An unknown field is refused here, for security: a client that names an address or a token endpoint is told so before the
 * code is spent. A later extension sends a new field only to a relay of a version that knows it.
 */
export const SignIn = v.strictObject({
  environment: EnvironmentId,
  code: v.string(),
  /** Both sides derive the PKCE verifier from it: pkce.ts. */
  verifierSeed: v.string(),
  redirectUri: v.string(),
  /** The scope in the request to EBS. An answer of EBS without a scope grants this one (RFC 6749 section 5.1). */
  scope: v.optional(v.string()),
  /** The session may create this one endpoint token only. Without it, the session may read and revoke. */
  requestId: v.optional(RequestId),
})

export const CreateEndpoint = v.object({
  type: EndpointType,
  description: Description,
  /** The ref of the registered token that the new one replaces. */
  replace: v.optional(EndpointRef),
  /** The extension sent the same request before and lost its outcome. The token of that request may have been revoked since. */
  repeated: v.optional(v.boolean()),
  /** The checks with the result `unknown` that the admin confirmed. The audit log records them. */
  confirmed: v.optional(v.array(CheckId)),
})

/** Names endpoint tokens by hashes: no value is sent to compare it. */
export const Verify = v.object({
  items: v.pipe(
    v.array(
      v.object({
        type: EndpointType,
        ref: v.optional(EndpointRef),
        /** {@link endpointRef} over the value: for environments whose company parameter holds the value. */
        valueRef: v.optional(EndpointRef),
      }),
    ),
    v.minLength(1),
    v.maxLength(VERIFICATIONS_MAX),
  ),
  /** Waits, within the deadline, for EBS servers that still answer from a cache (contract 1.2): for a token that was just created. */
  settle: v.optional(v.boolean()),
})

export const TestConnection = v.object({ environment: EnvironmentId, type: EndpointType, key: EndpointValue })

/**
 * The result of a revocation, with its evidence. `now`: EBS accepted the call. `before`: EBS itself says that the token was
 * revoked earlier. `not-seen`: EBS does not show the token, which proves nothing: EBS may list the newest tokens only.
 */
export const Revocation = v.object({
  revoked: v.picklist(['now', 'before', 'not-seen']),
  evidence: v.object({
    /** Whether the revoke call went out in this request. */
    sent: v.boolean(),
    /** The HTTP status with which EBS answered it; null: no call, or its answer was lost. */
    answer: v.nullable(v.number()),
    /** How EBS's list showed the token afterwards; `unread`: the list could not be read. */
    listed: v.picklist(['no', 'inactive', 'unread']),
  }),
})
export type Revocation = v.InferOutput<typeof Revocation>

/** The relay, as it describes itself. Relays of earlier versions leave it out. */
export const RelayInfo = v.object({
  /** Its {@link VERSION}. */
  version: v.pipe(OneLine, v.maxLength(40)),
  /** The names of its routes. Empty: not said. */
  can: v.optional(v.array(v.string()), []),
})
export type RelayInfo = v.InferOutput<typeof RelayInfo>
