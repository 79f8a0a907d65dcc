/** In English: what is checked before an endpoint token is created, every way in which that comes out, and its remedy. */
import type { CheckId, CheckReason } from '../../../shared/checks.ts'

export const checks: Record<CheckId, string> = {
  'trusted-connection': 'Trusted connection',
  application: 'Application in the subscription',
  administrator: 'Administrator assigned',
}

export const reasons: Record<CheckReason, (subject: string) => { what: string; remedy: string }> = {
  ok: () => ({ what: '', remedy: '' }),
  'connection-refused': () => ({
    what: 'EBS does not accept the connection of this subscription.',
    remedy: 'The subscription’s owner verifies the connection in the Cloud Store, under Connections.',
  }),
  'application-missing': (name) => ({
    what: `${name} is not in this subscription.`,
    remedy: 'The subscription’s owner can get it in the Cloud Store, under Applications.',
  }),
  'application-inactive': (name) => ({
    what: `${name} is in this subscription, but not active.`,
    remedy: 'The subscription’s owner renews it in the Cloud Store, under Applications.',
  }),
  'application-not-known': (name) => ({
    what: `EBS does not say whether ${name} may be used.`,
    remedy: 'Look in the Cloud Store, under Applications, then go on.',
  }),
  'nobody-assigned': (name) => ({
    what: `No EBS administrator is assigned to ${name}.`,
    remedy: 'The subscription’s owner assigns one in the Cloud Store, under Applications, Users.',
  }),
  'user-not-assigned': (name) => ({
    what: `${name} is not assigned to the application.`,
    remedy: 'Sign in as a user who is, or have the subscription’s owner assign this one in the Cloud Store.',
  }),
  'not-administrator': (name) => ({
    what: `${name} is not an administrator in EBS.`,
    remedy: 'Sign in as an administrator of EBS.',
  }),
  'user-inactive': (name) => ({ what: `${name} is not active in EBS.`, remedy: 'Sign in as another user.' }),
  'user-read-only': (name) => ({
    what: `${name} may only read in EBS.`,
    remedy: 'Sign in as an administrator who may write.',
  }),
  'user-not-normal': (name) => ({
    what: `${name} is a B2B user.`,
    remedy: 'Sign in as an ordinary administrator of EBS.',
  }),
  'user-no-web-api': (name) => ({
    what: `${name} may not use the EBS Web API.`,
    remedy: 'An EBS administrator allows access from WEBAPI for this user.',
  }),
  'user-not-known': (name) => ({
    what: `EBS does not say clearly whether ${name} may use its Web API.`,
    remedy: 'Look in EBS whether access from WEBAPI is allowed for this user, then go on.',
  }),
  'not-published': () => ({
    what: 'This environment offers no way to find out.',
    remedy: 'Look in the Cloud Store, then go on.',
  }),
  'ebs-error': () => ({
    what: 'EBS failed while it was asked.',
    remedy: 'Try again, or look in the Cloud Store yourself.',
  }),
}
