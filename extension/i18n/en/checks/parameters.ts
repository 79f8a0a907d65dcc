/** In English: EBS's parameters as they are now. */

export const parameters = {
  title: 'EBS parameters',
  teach: 'Current company parameters in EBS, section “Entersoft Cloud Store”.',
  none: 'No token is registered yet. These parameters are filled in when you add the first one.',
  signIn: 'Sign in to EBS to view the parameters.',
  reading: 'Loading…',
  read: (ago: string) => `updated ${ago}`,
  again: 'Refresh',
  roles: { endpoint: 'Endpoint', 'subscription-id': 'SubscriptionID', 'subscription-gid': 'SubscriptionGID' },
}
