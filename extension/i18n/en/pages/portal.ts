/** In English: the panel in the portal's page. */

export const portal = {
  open: 'Open',
  openPanel: 'Open the side panel',
  signIn: 'Sign in to EBS in the side panel to check.',
  useButton: 'Continue in the sidebar. Open it with the extension’s toolbar button.',
  lookOnly: 'Values can be viewed only in the side panel.',
}
