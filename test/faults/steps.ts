/** The steps at which a fault can strike: every one at which something is shown, asked or answered. */

export const OPERATIONS = ['create', 'replace', 'replace-beside', 'retire', 'revoke'] as const
/** `replace-beside`: where EBS keeps several of a type, so that the old one works on; `retire`: that one is revoked. */
export type Operation = (typeof OPERATIONS)[number]

/** How many endpoint tokens of a type the EBS of an operation keeps. */
export const perTypeOf = (operation: Operation): 'one' | 'several' =>
  operation === 'replace-beside' || operation === 'retire' ? 'several' : 'one'

/**
 * `call`: the call of EBS that the step waits at, before EBS does anything or after it has done everything; without one the
 * step is something that the admin sees. `behind`: the call that comes before, where a call is made more than once.
 */
export type Step = {
  name: string
  call?: string
  when?: 'before' | 'after'
  behind?: string
  /** EBS changes something at this call. */
  writes?: true
  /** Somebody is signed in. */
  signedIn?: true
}

const LOOKUP = 'RegisteredEndpointFor'
const REGISTER = 'POST /api/invented/endpoints'
const REVOKE = 'POST /api/invented/endpoints/revoke'
const TOKEN = 'POST /Auth/Token'
const PARAMETERS = 'FetchCompanyParams'

const ASKED: Step = { name: 'asked' }
const WINDOW: Step = { name: 'sign-in window' }
const SIGN_IN: Step[] = [
  { name: 'code is exchanged', call: TOKEN, when: 'before' },
  { name: 'code was exchanged', call: TOKEN, when: 'after' },
]
const LOOKED_UP: Step = { name: 'EBS is looked at', call: LOOKUP, when: 'before', signedIn: true }
const REGISTERED: Step[] = [
  { name: 'EBS registers', call: REGISTER, when: 'before', writes: true, signedIn: true },
  { name: 'EBS has registered', call: REGISTER, when: 'after', writes: true, signedIn: true },
]
const VERIFIED: Step = { name: 'parameters are read', call: PARAMETERS, when: 'before', signedIn: true }
const REVOKED: Step[] = [
  { name: 'EBS revokes', call: REVOKE, when: 'before', writes: true, signedIn: true },
  { name: 'EBS has revoked', call: REVOKE, when: 'after', writes: true, signedIn: true },
]
const readBack = (behind: string): Step => ({
  name: 'it is read back',
  call: LOOKUP,
  when: 'before',
  behind,
  signedIn: true,
})
const OLD_READ_BACK: Step = {
  name: 'old one is read back',
  call: LOOKUP,
  when: 'before',
  behind: PARAMETERS,
  signedIn: true,
}

const LISTED: Step = { ...readBack(PARAMETERS), name: 'list is read' }

export const STEPS: Record<Operation, readonly Step[]> = {
  create: [ASKED, WINDOW, ...SIGN_IN, LOOKED_UP, ...REGISTERED, VERIFIED, LISTED],
  replace: [ASKED, WINDOW, ...SIGN_IN, LOOKED_UP, ...REGISTERED, VERIFIED, OLD_READ_BACK],
  'replace-beside': [...REGISTERED, VERIFIED, LISTED],
  retire: [ASKED, VERIFIED, ...REVOKED, readBack(REVOKE)],
  revoke: [ASKED, LOOKED_UP, ...REVOKED, readBack(REVOKE)],
}
