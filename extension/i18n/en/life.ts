/** In English: replacing and revoking an endpoint token, and what becomes of it. */
import type { Done } from '../../../shared/errors.ts'

export type Kind = 'create' | 'replace' | 'revoke'

/** Whether anything was changed in EBS, by what was set out to be done. */
export const outcomes: Record<Kind, Record<Done, string>> = {
  create: {
    no: 'Nothing was created in EBS.',
    yes: 'It is registered in EBS.',
    unknown: 'EBS may have registered it.',
  },
  replace: {
    no: 'Nothing was changed in EBS: the old one is still registered.',
    yes: 'The new one is registered, and kept here. What is left is to verify it and to retire the old one.',
    unknown: 'EBS may have registered the new one.',
  },
  revoke: {
    no: 'Nothing was changed in EBS: it is still registered.',
    yes: 'EBS has revoked it.',
    unknown: 'EBS may have revoked it.',
  },
}

export const denied: Record<Kind, string> = {
  create: 'Nothing was created',
  replace: 'Nothing was replaced',
  revoke: 'Nothing was revoked',
}

export const underWay: Record<Kind, string> = {
  create: 'is being created',
  replace: 'is being replaced',
  revoke: 'is being revoked',
}

export const life = {
  change: 'Replace or revoke',
  replace: 'Replace…',
  revoke: 'Revoke…',
  guided: 'Where no call for it is published, you are led through the Cloud Store, and EBS is asked afterwards.',
  replaceTitle: 'Replace',
  replaceTeach: 'A new endpoint token of the same type is created and verified; only then the old one is retired.',
  replaceOne:
    'EBS keeps one endpoint token per type: the old one usually stops working as soon as the new one is registered. Put the new value into the application right after.',
  replaceSeveral:
    'The old one works until the new one is verified, then it is revoked. Put the new value into the application right after.',
  replaced: 'Replaced and verified',
  replacedNext: 'The application needs the new value: EBS no longer accepts the old one.',
  replacedOpen: 'The application needs the new value.',
  revokeTitle: 'Revoke',
  revokeTeach:
    'EBS revokes this endpoint token at once, and then its value is tried. The application that uses it can no longer connect to EBS.',
  revokeForGood: 'This cannot be undone: a new endpoint token has another value.',
  revokeProduction: (environment: string) => `This is production: ${environment}.`,
  typeToRevoke: (name: string) => `Type “${name}”`,
  orHold: 'Or hold the button for two seconds.',
  holding: 'Keep holding…',
  revokeButton: 'Revoke in EBS',
  revoked: 'Revoked',
  revokedTested: 'EBS no longer accepts its value: this was tried. The history stays here.',
  revokedUntested:
    'EBS confirmed the revocation. The value is not on this computer, so it was not tried. The history stays here.',
  unconfirmed: {
    'still-accepted': {
      title: 'Still accepted',
      what: 'EBS still accepts the value. Whoever has it can still connect to EBS. The value is kept here.',
      old: 'EBS still accepts the old value. Whoever has it can still connect to EBS. The old value is kept here.',
    },
    'not-seen': {
      title: 'Not confirmed',
      what: 'EBS does not show this endpoint token, and nothing proves that its value no longer works. The value is kept here.',
      old: 'EBS does not show the old endpoint token, and nothing proves that its value no longer works. The old value is kept here.',
    },
  },
  leftAtEbs:
    'Remove the endpoint token in the Cloud Store or in EBS, then revoke it here again: its value is tried again. If EBS still accepts the value, ask the vendor.',
  leftInPortal:
    'Remove the endpoint token in the Cloud Store, then revoke it here again: its value is tried again. If EBS still accepts the value, ask the vendor.',
  retiredRevoked: (when: string) => `Revoked ${when}. Its value is not kept.`,
  retiredReplaced: (when: string) => `Replaced ${when}. Its value is not kept.`,
  openSuccessor: 'Open the new one',
  notHere:
    'EBS lists it, and the value is not on this computer. The checks compare what EBS lists with the company parameter. With the value, the connection can be tested too.',
  damaged: 'The record is damaged and does not open. EBS is not affected: paste the value in, or restore a backup.',
  take: 'Paste the value in',
  takeHelp: 'It is kept only if it is the value that EBS has registered.',
  takeButton: 'Check and keep',
  gone: 'EBS does not list this endpoint token. It may have been revoked or replaced elsewhere. Test the connection to see whether EBS still accepts its value. If nobody uses it any more, remove it from the list.',
  goneRow: 'not listed by EBS',
  removeTeach:
    'In EBS nothing changes. The value and the history stay on this computer, and you can put the endpoint token back.',
  remove: 'Remove from the list',
  removedOn: (when: string) =>
    `Removed from the list ${when}: EBS did not list it. Its value is kept on this computer, but not in new backups.`,
  putBack: 'Put back into the list',
}
