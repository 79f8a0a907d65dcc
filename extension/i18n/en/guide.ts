/** In English: what the admin does in the Cloud Store, step by step, as the side panel and the coach in its pages say it. */
export const guide = {
  make: 'Create it in the Cloud Store',
  remove: 'Remove it in the Cloud Store',
  before: 'EBS is asked first whether all is in order; for that you sign in. The steps in the Cloud Store come next.',
  teach:
    'The Cloud Store itself makes the endpoint token. In its pages you are shown what to press, and the steps are ticked off here. Nothing is pressed for you.',
  open: 'Open the Cloud Store',
  asks: 'The browser asks whether the steps may be shown in the pages of the Cloud Store and of EBS. Without that, follow them here.',
  look: 'What could not be checked from here',
  steps: {
    tab: 'Open the tab “Integrations” of the subscription',
    add: 'Press “Add Token”',
    description: 'Enter the description',
    type: 'Choose the type',
    next: 'Press “Next”',
    allow: 'Sign in to EBS and press “Allow”',
    show: 'Click “Value is hidden, click to show” in the new row',
    take: 'Take the value',
  },
  coach: {
    takeButton: 'Take this value',
    takeTeach: 'It goes to the vault of the extension, and nowhere else.',
    comparing: 'Comparing with EBS…',
    kept: 'Taken. Go on in the side panel.',
    allowTeach: 'As an administrator of EBS. “Deny” creates nothing.',
    nothing:
      'The list shows no new endpoint token. After Deny or Cancel nothing was created: press “Add Token” to try again, or cancel in the side panel.',
    paste: 'Copy the value here, and paste it in the side panel.',
    scroll: 'Not in view yet: scroll the list, or turn its pages, until it appears.',
    shown: 'If its value is shown already, copy it and paste it in the side panel.',
    lost: 'This step is not known',
    lostTeach:
      'The manual has no such step, or the page is not as expected. Do what the page asks: the guide goes on at the next step it knows. You can also paste the value in the side panel.',
    remove: 'Remove this endpoint token',
    removeTeach: 'Then EBS is asked, and the side panel goes on.',
    removeWhich: 'More than one is called so. The side panel says when it was created; then EBS is asked.',
    copy: 'Copy',
    copied: 'Copied',
    hide: 'Hide',
  },
  lost: 'The manual has no such step, or the page is not as expected. Do what the page asks, or paste the value below.',
  paste: 'Or paste the value',
  stillThere:
    'EBS still has this endpoint token, and no call that revokes it is published. It has to go in the Cloud Store.',
  oldStillThere:
    'The new one is verified. EBS still has the old one, and no call that revokes it is published. It has to go in the Cloud Store.',
  how: 'Open the tab “Integrations” there, and look in its row. The vendor’s manual does not describe this step: if you find nothing, ask the vendor.',
  removed: 'It is removed: ask EBS',
}
