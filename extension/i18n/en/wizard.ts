/** In English: what the wizard says while it works, and how it ends. */
import { number } from '../plural.ts'
import { denied, outcomes } from './life.ts'

export const progress = {
  titles: {
    authorize: 'Authorize in EBS',
    register: 'Create and register',
    check: 'Look first',
    take: 'Compare with EBS',
    verify: 'Verify in EBS',
    retire: 'Retire the old one',
    revoke: 'Revoke in EBS',
  },
  what: {
    authorize: 'A sign-in window is open, perhaps behind this one. Sign in as an administrator and press Allow.',
    register: 'EBS creates and registers the endpoint token. This usually takes a few seconds.',
    check: 'EBS is asked whether all that is needed is in order, and what is registered.',
    take: 'EBS is asked whether it has registered this value.',
    verify: 'The company parameters of EBS are read and compared with what they should be.',
    retire: 'The new one is verified. EBS revokes the old one, and then its value is tried.',
    revoke: 'EBS revokes the endpoint token, and then its value is tried.',
  },
  steps: {
    authorize: 'Sign in and Allow in EBS',
    register: 'Registered in EBS',
    guide: 'Created in the Cloud Store',
    take: 'Value taken, and known to EBS',
    verify: 'Parameters verified',
    retire: 'Old one retired',
    revoke: 'Revoked, and its value tried',
  },
  seconds: (seconds: number) => `${number(seconds)} s`,
  taken: 'taken on by you',
  status: { done: 'done', current: 'in progress', waiting: 'not yet', unknown: 'could not be checked' },
}

export const outcome = {
  denied,
  blocked: 'Not possible yet',
  confirm: 'Please look yourself',
  blockedTeach: 'See to what is marked, then try again.',
  confirmTeach: 'What is marked could not be checked from here. Look yourself; if it is in order, go on.',
  confirmButton: 'I looked: go on',
  taken: 'Another one is registered',
  interrupted: 'Not finished',
  stopped: {
    no: 'The sign-in was interrupted.',
    yes: 'The browser or the network stopped in between.',
    unknown: 'The browser or the network stopped in between.',
  },
  finishTeach: 'Finish looks first, and never does it twice.',
  abandonTitle: 'I have looked in EBS myself',
  abandonTeach:
    'If you have looked in EBS or in the Cloud Store, you can end this here. Nothing is changed in EBS: a token that was registered there stays, and shows in the list.',
  abandonButton: 'End without finishing',
  failed: 'That did not work',
  finish: 'Finish',
  openToken: 'Open the registered one',
  done: outcomes,
}

export const done = {
  match: 'Created and verified',
  differs: 'Created, but EBS differs',
  missing: 'Created, but EBS does not show it yet',
  'nothing-to-compare': 'Created; not everything can be compared',
  unchecked: 'Created; could not be checked now',
  checkLater: 'It is registered in EBS. Check it below in a moment.',
  addAnother: 'Add another',
}
