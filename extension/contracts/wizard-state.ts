/**
 * The state of the wizard, which creates, replaces and revokes endpoint tokens. It is kept in `storage.session`, shown by the
 * panel, and moved only by `wizard-machine.ts`.
 */
import * as v from 'valibot'
import { Revocation } from '../../shared/api.ts'
import { Check } from '../../shared/checks.ts'
import { EndpointRef, EndpointType, EnvironmentId, RequestId } from '../../shared/endpoint.ts'
import { Done } from '../../shared/errors.ts'
import { Failure } from './errors.ts'
import { GUIDE_STEPS } from './guide-steps.ts'
import { StoredTexts, TokenTexts } from './token-texts.ts'

/**
 * A plan of the admin. It is written to the vault before the first network call, and deleted when its result is in the vault,
 * or when nothing was certainly changed in EBS.
 */
export const Intent = v.object({
  requestId: RequestId,
  kind: v.optional(v.picklist(['create', 'replace', 'revoke']), 'create'),
  environment: EnvironmentId,
  /** The origin of its EBS: another relay may give another EBS the same name. */
  ebsOrigin: v.optional(v.string()),
  /** The origin of the relay through which it was begun: nothing of it goes to another one. */
  relay: v.optional(v.string()),
  type: EndpointType,
  ...TokenTexts,
  startedAt: v.string(),
  /** True from just before the first request that may change EBS: from then on only EBS knows. */
  mayHaveReachedEbs: v.boolean(),
  /** The endpoint token that is replaced or revoked. */
  targetRef: v.optional(EndpointRef),
  /** The new endpoint token, from when it is in the vault. The intent then goes on to verify it and, when replacing, to retire the old one. */
  createdRef: v.optional(EndpointRef),
  /** Done by the admin's own hand in the vendor's portal, where no call for it is published. */
  guided: v.optional(v.boolean()),
  /**
   * When revoking or replacing: the relay's answer to the revocation of the old token. The intent then continues with
   * the test of the old value.
   */
  revocation: v.optional(Revocation),
  /** Replacing where EBS keeps several: the old one works on, and a plan says what is left to do (contracts/replacement.ts). */
  keepsOld: v.optional(v.boolean()),
  /** Revoking: the token that takes the place of this one. It must be verified before. */
  successorRef: v.optional(EndpointRef),
  /** Guided: the refs of this type that EBS had before. A further one is the admin's. */
  refsBefore: v.optional(v.array(EndpointRef)),
  /** Guided: the admin said that the old one is gone, or the portal's list looks like it. */
  confirmedRemoved: v.optional(v.boolean()),
})
export type Intent = v.InferOutput<typeof Intent>

/**
 * The fate of a token that was to end, as far as it was seen. `ended`: EBS accepted the revocation or no longer takes the
 * value. `still-accepted`: EBS takes the value all the same. `not-seen`: EBS does not list the token, and nothing proves that
 * it ended.
 */
export const Ending = v.picklist(['ended', 'still-accepted', 'not-seen'])
export type Ending = v.InferOutput<typeof Ending>

/** How far the admin has come in the vendor's pages, as the coach there sees it. */
export const Guiding = v.object({
  /** Null: nothing was seen yet. `lost`: the page is not as expected. */
  at: v.nullable(v.picklist([...GUIDE_STEPS, 'lost'])),
  /** How many endpoint tokens the list showed before the admin's work; null: not seen. */
  rows: v.nullable(v.number()),
  /** The form was complete once, or EBS has a new one already: what is new in the list is the admin's. */
  asked: v.boolean(),
})
export type Guiding = v.InferOutput<typeof Guiding>

export const WizardState = v.variant('step', [
  v.object({
    step: v.literal('describe'),
    environment: EnvironmentId,
    type: v.nullable(EndpointType),
    ...StoredTexts,
    /** The one that the new one takes the place of. */
    replaces: v.optional(EndpointRef),
  }),
  /** The sign-in window is open. */
  v.object({ step: v.literal('authorize'), intent: Intent }),
  /** The code is exchanged, the checks run, EBS creates and registers. */
  v.object({ step: v.literal('register'), intent: Intent }),
  /** Guided mode: the checks run, and EBS's list is read. */
  v.object({ step: v.literal('check'), intent: Intent }),
  /** Guided: the admin makes it in the vendor's portal, or removes the old one there. `failure`: why the last attempt did not count. */
  v.object({
    step: v.literal('guide'),
    intent: Intent,
    checks: v.array(Check),
    guiding: Guiding,
    failure: v.nullable(Failure),
  }),
  /** Guided: the value that the admin took is compared with what EBS has. */
  v.object({ step: v.literal('importing'), intent: Intent, checks: v.array(Check), guiding: Guiding }),
  /** The endpoint token is in the vault; the parameters are read. */
  v.object({ step: v.literal('verify'), intent: Intent, ref: EndpointRef, checks: v.array(Check) }),
  /** The new endpoint token is verified; the one that it replaces is revoked. */
  v.object({ step: v.literal('retire'), intent: Intent, ref: EndpointRef, checks: v.array(Check) }),
  /** EBS revokes the token, and the extension then tests its value. */
  v.object({ step: v.literal('revoke'), intent: Intent }),
  /** It has ended. `tested`: its value was tried, and EBS refused it. */
  v.object({ step: v.literal('revoked'), intent: Intent, tested: v.boolean() }),
  /** Nothing more can be done from here, and the token may still work: the panel tells the admin the next step. */
  v.object({ step: v.literal('unconfirmed'), intent: Intent, found: v.picklist(['still-accepted', 'not-seen']) }),
  /** `failure`: created, but it could not be verified now. `old`: what was seen of the token that was replaced. */
  v.object({
    step: v.literal('done'),
    intent: Intent,
    ref: EndpointRef,
    checks: v.array(Check),
    failure: v.nullable(Failure),
    old: v.optional(Ending),
  }),
  /** Deny was pressed, or the window was closed: nothing was changed. */
  v.object({ step: v.literal('denied'), intent: Intent, failure: Failure }),
  /** A prerequisite is not met: nothing was created. */
  v.object({ step: v.literal('blocked'), intent: Intent, checks: v.array(Check), failure: Failure }),
  /** A prerequisite could not be checked: the admin decides. Nothing was created. */
  v.object({ step: v.literal('confirm'), intent: Intent, checks: v.array(Check) }),
  /** Another endpoint of this type is registered: nothing was created. */
  v.object({ step: v.literal('already-registered'), intent: Intent, ref: v.nullable(EndpointRef), failure: Failure }),
  /** The browser or the relay stopped in between. `exists`: whether EBS may have done it. */
  v.object({ step: v.literal('interrupted'), intent: Intent, exists: Done }),
  v.object({ step: v.literal('failed'), intent: Intent, failure: Failure }),
])
export type WizardState = v.InferOutput<typeof WizardState>
export type Step = WizardState['step']
