/** In English: texts of the wizard while it works, and at its end. */
import { number } from '../../plural.ts'
import { denied, outcomes } from './life.ts'

export const progress = {
  titles: {
    authorize: 'Authorize in EBS',
    register: 'Create and register',
    check: 'Check prerequisites',
    importing: 'Compare with EBS',
    verify: 'Verify in EBS',
    retire: 'Revoke the old token',
    revoke: 'Revoke in EBS',
  },
  what: {
    authorize: 'The sign-in window is open, possibly behind this one. Sign in as an administrator and select Allow.',
    register: 'EBS creates and registers the token. This usually takes a few seconds.',
    check: 'Checking the prerequisites and the registered tokens in EBS.',
    importing: 'Checking whether this value is registered in EBS.',
    verify: 'Comparing the company parameters in EBS with the expected values.',
    retire: 'The new token is verified. Revoking the old one, then testing its value.',
    revoke: 'Revoking the token, then testing its value.',
  },
  steps: {
    authorize: 'Authorized in EBS',
    register: 'Registered in EBS',
    guide: 'Created in the Cloud Store',
    importing: 'Value confirmed by EBS',
    verify: 'Parameters verified',
    retire: 'Old token revoked',
    revoke: 'Revoked, value tested',
  },
  seconds: (seconds: number) => `${number(seconds)} s`,
  takenOn: 'confirmed by you',
  status: { done: 'done', current: 'in progress', waiting: 'not yet', unknown: 'could not be checked' },
}

export const outcome = {
  denied,
  blocked: 'Prerequisites not met',
  confirm: 'Check these yourself',
  blockedTeach: 'Fix the marked items, then try again.',
  confirmTeach: 'The marked items could not be checked automatically. If they are correct, continue.',
  confirmButton: 'I checked – continue',
  'already-registered': 'A token of this type is already registered',
  interrupted: 'Not finished',
  stopped: {
    no: 'The sign-in was interrupted.',
    yes: 'The operation was interrupted by the browser or the network.',
    unknown: 'The operation was interrupted by the browser or the network.',
  },
  finishTeach: '“Finish” checks EBS first, so nothing is done twice.',
  abandonTitle: 'I checked EBS myself',
  abandonTeach:
    'If you have checked EBS or the Cloud Store, you can end this operation here. Nothing changes in EBS. A token that was registered there stays registered and appears in the list.',
  abandonButton: 'End without finishing',
  failed: 'The operation failed',
  finish: 'Finish',
  openToken: 'Open the registered token',
  done: outcomes,
}

export const done = {
  match: 'Created and verified',
  differs: 'Created, but a parameter in EBS does not match',
  missing: 'Created, but the parameter in EBS is still empty',
  'nothing-to-compare': 'Created and partly verified',
  unchecked: 'Created, but not verified yet',
  checkLater: 'The token is registered in EBS. Check it again in a moment.',
  addAnother: 'Add another',
}
