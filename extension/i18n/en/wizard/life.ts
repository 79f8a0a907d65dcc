/** In English: replacing and revoking a token, and the results. */
import type { Done } from '../../../../shared/errors.ts'

export type Kind = 'create' | 'replace' | 'revoke'

/** Whether anything was changed in EBS, by what was set out to be done. */
export const outcomes: Record<Kind, Record<Done, string>> = {
  create: {
    no: 'Nothing was created in EBS.',
    yes: 'The token is registered in EBS.',
    unknown: 'EBS may have registered the token.',
  },
  replace: {
    no: 'Nothing was changed in EBS. The old token is still registered.',
    yes: 'The new token is registered and saved. It still has to be verified, and the old one revoked.',
    unknown: 'EBS may have registered the new token.',
  },
  revoke: {
    no: 'Nothing was changed in EBS. The token is still registered.',
    yes: 'EBS has revoked the token.',
    unknown: 'EBS may have revoked the token.',
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
  guided:
    'In this environment you replace or revoke tokens in the Cloud Store. The extension guides you there and verifies the result.',
  replaceTitle: 'Replace',
  replaceTeach: 'A new token of the same type is created and verified.',
  replaceOne:
    'EBS keeps one token per type. The old token usually stops working as soon as the new one is registered, so update the application immediately afterwards.',
  replaceSeveral:
    'Both tokens work until you revoke the old one. You hand the new value over first, and revoke the old token when the application uses the new one.',
  replaced: 'Replaced and verified',
  replacedNext: 'Update the application with the new value now. The old token is no longer valid.',
  replacedOpen: 'Update the application with the new value now.',
  revokeTitle: 'Revoke',
  revokeTeach:
    'EBS revokes this token immediately, and the extension then tests its value. The application that uses it can no longer connect.',
  revokeForGood: 'This cannot be undone. A new token has a different value.',
  revokeProduction: (environment: string) => `“${environment}” is a production environment.`,
  typeToRevoke: (name: string) => `Type “${name}”`,
  orHold: 'Or hold the button for two seconds.',
  holding: 'Keep holding…',
  revokeButton: 'Revoke in EBS',
  revoked: 'Revoked',
  revokedTested: 'EBS rejected the value of this token in a connection test. The history is stored here.',
  revokedUntested:
    'EBS confirmed the revocation. The value is not on this computer, so it was not tested. The history is stored here.',
  unconfirmed: {
    'still-accepted': {
      title: 'Still accepted',
      what: 'EBS still accepts the value. Anyone who has it can still connect to EBS. The value is stored here.',
      old: 'EBS still accepts the old value. Anyone who has it can still connect to EBS. The old value is stored here.',
    },
    'not-seen': {
      title: 'Not confirmed',
      what: 'EBS does not list this token, but nothing proves that its value no longer works. The value is stored here.',
      old: 'EBS does not list the old token, but nothing proves that its value no longer works. The old value is stored here.',
    },
  },
  leftAtEbs:
    'Remove the token with this value in the Cloud Store or in EBS, then revoke it here again. The value is then tested again. If EBS still accepts it, contact Entersoft.',
  leftInPortal:
    'Remove the token with this value in the Cloud Store, then revoke it here again. The value is then tested again. If EBS still accepts it, contact Entersoft.',
  retiredRevoked: (when: string) => `Revoked on ${when}. Its value was deleted from this computer.`,
  retiredReplaced: (when: string) => `Replaced on ${when}. Its value was deleted from this computer.`,
  openSuccessor: 'Open the new token',
  notHere:
    'EBS lists this token, but its value is not on this computer. Checks compare the token that EBS lists with the company parameter. Paste the value to test the connection too.',
  damaged:
    'The stored record is damaged and cannot be opened. EBS is not affected. Paste the value again, or restore a backup.',
  take: 'Paste the value',
  takeHelp: 'It is saved only if it matches the token registered in EBS.',
  unusual:
    'This does not look like the values that EBS has given so far. Make sure that you copied the whole value. You can still check it.',
  takeButton: 'Check and save',
  gone: 'EBS does not list this token. It may have been revoked or replaced elsewhere. Test the connection to see whether EBS still accepts its value. If no one uses it any more, remove it from the list.',
  goneRow: 'not listed by EBS',
  removeTeach:
    'Nothing changes in EBS. The value and the history stay on this computer, and you can put the token back.',
  remove: 'Remove from the list',
  removedOn: (when: string) =>
    `Removed from the list on ${when}, because EBS did not list it. Its value stays on this computer, but not in new backups.`,
  putBack: 'Put back into the list',
}
