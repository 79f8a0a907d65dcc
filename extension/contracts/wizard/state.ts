/**
 * The state of the wizard, which creates, replaces and revokes endpoint tokens. `storage.session` keeps it, the panel
 * shows it, and only `machine.ts` changes it.
 */
import * as v from 'valibot'
import { Revocation } from '../../../shared/bodies.ts'
import { Check } from '../../../shared/checks.ts'
import { EndpointRef, EndpointType, EnvironmentId, RequestId } from '../../../shared/endpoint.ts'
import { Done } from '../../../shared/errors.ts'
import { Failure } from '../errors.ts'
import { GUIDE_STEPS } from '../pages/guide-steps.ts'
import { StoredTexts, TokenTexts } from '../token/texts.ts'

/**
 * A plan of the admin. It is saved in the vault before the first request that may change EBS. It is deleted when its
 * result is in the vault, when EBS certainly has not changed, when nothing more can be found out, or when the admin
 * gives it up.
 */
export const Intent = v.object({
  requestId: RequestId,
  kind: v.optional(v.picklist(['create', 'replace', 'revoke']), 'create'),
  environment: EnvironmentId,
  /** The origin of its EBS. Another relay may use the same name for another EBS. */
  ebsOrigin: v.optional(v.string()),
  /** The origin of the relay with which it began. No other relay gets anything of it. */
  relay: v.optional(v.string()),
  type: EndpointType,
  ...TokenTexts,
  startedAt: v.string(),
  /** True from just before the first request that may change EBS: from then on only EBS knows. */
  mayHaveReachedEbs: v.boolean(),
  /** The endpoint token that is replaced or revoked. */
  targetRef: v.optional(EndpointRef),
  /**
   * The new token, once it is in the vault. The intent then continues with its verification and, when replacing, with
   * the revocation of the old token.
   */
  createdRef: v.optional(EndpointRef),
  /** Whether the admin does it in the vendor's portal, because no call for it is published. */
  guided: v.optional(v.boolean()),
  /**
   * When revoking or replacing: the relay's answer to the revocation of the old token. The intent then continues with
   * the test of the old value.
   */
  revocation: v.optional(Revocation),
  /**
   * Replacing where EBS keeps several tokens: the old one keeps working, and a plan tells the remaining steps
   * (contracts/token/replacement.ts).
   */
  keepsOld: v.optional(v.boolean()),
  /** Revoking: the token that replaces this one. It must be verified first. */
  successorRef: v.optional(EndpointRef),
  /** Guided mode: the refs of this type that EBS had before. A further one is the admin's new token. */
  refsBefore: v.optional(v.array(EndpointRef)),
  /** Guided mode: the admin says that the old token is removed, or the portal's list no longer shows it. */
  confirmedRemoved: v.optional(v.boolean()),
})
export type Intent = v.InferOutput<typeof Intent>

/**
 * The fate of an ended token, as far as it was seen. `ended`: EBS accepted the revocation or refuses the value.
 * `still-accepted`: EBS still accepts the value. `not-seen`: EBS does not list the token, and nothing proves that it
 * ended.
 */
export const Ending = v.picklist(['ended', 'still-accepted', 'not-seen'])
export type Ending = v.InferOutput<typeof Ending>

/** The progress of the admin in the vendor's pages, as the coach sees it. */
export const Guiding = v.object({
  /** Null: nothing was seen yet. `lost`: the page is unexpected. */
  at: v.nullable(v.picklist([...GUIDE_STEPS, 'lost'])),
  /** The number of tokens in the list before the admin's work; null: not seen. */
  rows: v.nullable(v.number()),
  /** Whether the form was complete once, or EBS has a new token already. A new token in the list is then the admin's. */
  asked: v.boolean(),
})
export type Guiding = v.InferOutput<typeof Guiding>

export const WizardState = v.variant('step', [
  v.object({
    step: v.literal('describe'),
    environment: EnvironmentId,
    type: v.nullable(EndpointType),
    ...StoredTexts,
    /** The token that the new one replaces. */
    replaces: v.optional(EndpointRef),
  }),
  /** The sign-in window is open. */
  v.object({ step: v.literal('authorize'), intent: Intent }),
  /** The relay exchanges the code, checks the prerequisites, and has EBS create and register the token. */
  v.object({ step: v.literal('register'), intent: Intent }),
  /** Guided mode: the checks run, and EBS's list is read. */
  v.object({ step: v.literal('check'), intent: Intent }),
  /**
   * Guided mode: the admin creates the token in the vendor's portal, or removes the old one there. `failure`: the
   * reason why the last attempt was refused.
   */
  v.object({
    step: v.literal('guide'),
    intent: Intent,
    checks: v.array(Check),
    guiding: Guiding,
    failure: v.nullable(Failure),
  }),
  /** Guided mode: the value that the admin brought is compared with EBS's list. */
  v.object({ step: v.literal('importing'), intent: Intent, checks: v.array(Check), guiding: Guiding }),
  /** The token is in the vault. The company parameters are compared. */
  v.object({ step: v.literal('verify'), intent: Intent, ref: EndpointRef, checks: v.array(Check) }),
  /** The new endpoint token is verified; the one that it replaces is revoked. */
  v.object({ step: v.literal('retire'), intent: Intent, ref: EndpointRef, checks: v.array(Check) }),
  /** EBS revokes the token, and the extension then tests its value. */
  v.object({ step: v.literal('revoke'), intent: Intent }),
  /** The token has ended. `tested`: its value was tested, and EBS refused it. */
  v.object({ step: v.literal('revoked'), intent: Intent, tested: v.boolean() }),
  /** The extension can do no more, and the token may still work. The panel shows the next step for the admin. */
  v.object({ step: v.literal('unconfirmed'), intent: Intent, found: v.picklist(['still-accepted', 'not-seen']) }),
  /** `failure`: the token was created, but the verification failed. `old`: the fate of the replaced token. */
  v.object({
    step: v.literal('done'),
    intent: Intent,
    ref: EndpointRef,
    checks: v.array(Check),
    failure: v.nullable(Failure),
    old: v.optional(Ending),
  }),
  /** The admin selected Deny or closed the window. Nothing was changed. */
  v.object({ step: v.literal('denied'), intent: Intent, failure: Failure }),
  /** A prerequisite is not met: nothing was created. */
  v.object({ step: v.literal('blocked'), intent: Intent, checks: v.array(Check), failure: Failure }),
  /** A prerequisite could not be checked: the admin decides. Nothing was created. */
  v.object({ step: v.literal('confirm'), intent: Intent, checks: v.array(Check) }),
  /** Another endpoint of this type is registered: nothing was created. */
  v.object({ step: v.literal('already-registered'), intent: Intent, ref: v.nullable(EndpointRef), failure: Failure }),
  /** The browser or the relay was stopped. `exists`: whether EBS may have made the change. */
  v.object({ step: v.literal('interrupted'), intent: Intent, exists: Done }),
  v.object({ step: v.literal('failed'), intent: Intent, failure: Failure }),
])
export type WizardState = v.InferOutput<typeof WizardState>
export type Step = WizardState['step']
