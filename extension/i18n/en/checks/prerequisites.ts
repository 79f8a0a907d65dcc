/** In English: what is checked before a token is created, each possible result, and its remedy. */
import type { CheckId, CheckReason } from '../../../../shared/checks.ts'

export const checks: Record<CheckId, string> = {
  'trusted-connection': 'Trusted connection',
  application: 'Application in the subscription',
  administrator: 'Administrator assigned',
}

export const reasons: Record<CheckReason, (subject: string) => { what: string; remedy: string }> = {
  ok: () => ({ what: '', remedy: '' }),
  'connection-refused': () => ({
    what: 'EBS does not accept the connection of this subscription.',
    remedy: 'Ask the subscription owner to verify the connection in the Cloud Store, under Connections.',
  }),
  'application-missing': (name) => ({
    what: `${name} is not in this subscription.`,
    remedy: 'Ask the subscription owner to get it in the Cloud Store, under Applications.',
  }),
  'application-inactive': (name) => ({
    what: `${name} is in this subscription, but not active.`,
    remedy: 'Ask the subscription owner to renew it in the Cloud Store, under Applications.',
  }),
  'application-not-known': (name) => ({
    what: `EBS does not say whether ${name} may be used.`,
    remedy: 'Check it in the Cloud Store, under Applications, then continue.',
  }),
  'nobody-assigned': (name) => ({
    what: `No EBS administrator is assigned to ${name}.`,
    remedy: 'Ask the subscription owner to assign an administrator in the Cloud Store, under Applications, Users.',
  }),
  'user-not-assigned': (name) => ({
    what: `${name} is not assigned to the application.`,
    remedy: 'Sign in as an assigned user, or ask the subscription owner to assign this user in the Cloud Store.',
  }),
  'not-administrator': (name) => ({
    what: `${name} is not an administrator in EBS.`,
    remedy: 'Sign in as an EBS administrator.',
  }),
  'user-inactive': (name) => ({ what: `${name} is not active in EBS.`, remedy: 'Sign in as another user.' }),
  'user-read-only': (name) => ({
    what: `${name} has read-only access in EBS.`,
    remedy: 'Sign in as an administrator with write access.',
  }),
  'user-not-normal': (name) => ({
    what: `${name} is a B2B user.`,
    remedy: 'Sign in as an EBS administrator who is not a B2B user.',
  }),
  'user-no-web-api': (name) => ({
    what: `${name} is not allowed to use the EBS Web API.`,
    remedy: 'Ask an EBS administrator to allow access from WEBAPI for this user.',
  }),
  'user-not-known': (name) => ({
    what: `EBS does not say clearly whether ${name} is allowed to use the EBS Web API.`,
    remedy: 'Check in EBS that access from WEBAPI is allowed for this user, then continue.',
  }),
  'not-published': () => ({
    what: 'This prerequisite cannot be checked automatically here.',
    remedy: 'Check it in the Cloud Store, then continue.',
  }),
  'ebs-error': () => ({
    what: 'EBS returned an error during this check.',
    remedy: 'Try again, or check it in the Cloud Store yourself.',
  }),
}
