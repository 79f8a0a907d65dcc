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
    yes: 'EBS no longer has it.',
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
    'EBS holds one value per type: the old one stops working as soon as the new one is registered. Put the new value into the application right after.',
  replaceSeveral:
    'The old one works until the new one is verified, then it is revoked. Put the new value into the application right after.',
  replaced: 'Replaced and verified; the old one is retired',
  replacedNext: 'The application needs the new value: the old one no longer works.',
  revokeTitle: 'Revoke',
  revokeTeach: 'EBS forgets this endpoint token at once. The application that uses it can no longer connect to EBS.',
  revokeForGood: 'This cannot be undone: a new endpoint token has another value.',
  revokeProduction: (environment: string) => `This is production: ${environment}.`,
  typeToRevoke: (name: string) => `Type “${name}”`,
  orHold: 'Or hold the button for two seconds.',
  holding: 'Keep holding…',
  revokeButton: 'Revoke in EBS',
  revoked: 'Revoked',
  revokedTeach: 'EBS was asked again, and no longer has it. Its history stays here.',
  retiredRevoked: (when: string) => `Revoked ${when}. EBS no longer has it, and its value is not kept.`,
  retiredReplaced: (when: string) => `Replaced ${when}. EBS no longer has it, and its value is not kept.`,
  openSuccessor: 'Open the new one',
  notHere:
    'Registered in EBS; the value is not on this computer. It can be checked in part, replaced or revoked; with the value, all else too.',
  damaged: 'The record is damaged and does not open. EBS is not affected: paste the value in, or restore a backup.',
  take: 'Paste the value in',
  takeHelp: 'It is kept only if it is the value that EBS has registered.',
  takeButton: 'Check and keep',
  gone: 'EBS no longer has this endpoint token: it was revoked or replaced elsewhere.',
  goneRow: 'not registered any more',
}
