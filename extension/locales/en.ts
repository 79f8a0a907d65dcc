/** Every word of the extension, in English; the other languages have the same shape. Terms: contract section 12. */
import type { CheckId, CheckReason, Comparison } from '../../shared/checks.ts'
import type { FailureCode } from '../errors.ts'

/** `what` happened, and what to do `next`. */
export type FailureText = { what: string; next: string }

const tryAgain = 'Try again in a moment.'
const tellOperator = 'Tell whoever runs the relay; the details below help.'
const signInAgain = 'Sign in to EBS again.'
const ourFault = 'This is a fault of the extension. Try again; if it stays, report it with the details below.'

const failures: Record<FailureCode, FailureText> = {
  // the relay's own
  malformed_json: { what: 'The relay could not read the request.', next: ourFault },
  invalid_field: { what: 'The relay did not accept a field of the request.', next: ourFault },
  unknown_field: {
    what: 'The relay does not know a field of the request.',
    next: 'Update the extension, or the relay.',
  },
  https_required: { what: 'This address is not protected.', next: 'Use an address that starts with https://.' },
  not_found: { what: 'The relay has nothing at this address.', next: 'Update the extension, or the relay.' },
  method_not_allowed: { what: 'The relay does not take this request.', next: 'Update the extension, or the relay.' },
  request_timeout: { what: 'The request took too long to reach the relay.', next: tryAgain },
  body_too_large: { what: 'The request was too large for the relay.', next: ourFault },
  unsupported_media_type: { what: 'The relay did not accept the form of the request.', next: ourFault },
  unsupported_encoding: { what: 'The relay did not accept the form of the request.', next: ourFault },
  rate_limited: { what: 'There were too many requests in a short time.', next: 'Wait a minute, then try again.' },
  headers_too_large: { what: 'The request was too large for the relay.', next: signInAgain },
  origin_not_allowed: {
    what: 'The relay does not serve this extension.',
    next: 'Whoever runs the relay adds the id of this extension to its configuration.',
  },
  internal_error: { what: 'The relay failed.', next: tellOperator },
  shutting_down: { what: 'The relay is being restarted.', next: tryAgain },
  deadline_exceeded: { what: 'EBS took too long to answer.', next: tryAgain },
  unknown_environment: { what: 'The relay does not have this environment any more.', next: 'Choose another one.' },
  redirect_uri_mismatch: {
    what: 'The relay does not know the redirect URI of this extension.',
    next: 'Whoever runs the relay adds it to its configuration.',
  },
  invalid_code: { what: 'EBS answered the sign-in with something that is no code.', next: signInAgain },
  invalid_code_verifier: { what: 'The sign-in could not be completed.', next: signInAgain },
  code_invalid: {
    what: 'EBS did not accept the sign-in: it was used already, or it took too long.',
    next: signInAgain,
  },
  insufficient_scope: {
    what: 'EBS did not allow this application.',
    next: 'Sign in again, and press Allow for the application that is asked for.',
  },
  relay_client_rejected: {
    what: 'EBS does not accept the relay: its client secret is wrong or has expired.',
    next: tellOperator,
  },
  exchange_outcome_unknown: { what: 'EBS did not say what became of the sign-in.', next: signInAgain },
  upstream_token_too_large: { what: 'The token that EBS gave is too large to carry.', next: tellOperator },
  session_required: { what: 'You are not signed in.', next: signInAgain },
  session_invalid: { what: 'The relay does not know your session.', next: signInAgain },
  session_expired: { what: 'Your session has ended.', next: signInAgain },
  session_revoked: { what: 'EBS has ended your session.', next: signInAgain },
  session_for_another_request: { what: 'This sign-in was for another endpoint token.', next: signInAgain },
  environment_mismatch: { what: 'This sign-in was for another environment.', next: signInAgain },
  proof_required: { what: 'The relay could not see that the session is yours.', next: signInAgain },
  invalid_proof: { what: 'The relay could not see that the session is yours.', next: signInAgain },
  proof_key_mismatch: { what: 'The session belongs to another browser.', next: signInAgain },
  use_dpop_nonce: { what: 'The relay asked twice for a fresh proof.', next: tryAgain },
  ebs_unreachable: {
    what: 'EBS cannot be reached.',
    next: 'See that the EBS Web API is running and that the relay may reach it, then try again.',
  },
  ebs_tls: {
    what: 'The certificate of EBS is not trusted.',
    next: 'Whoever runs the relay names the private authority in its configuration, or renews the certificate.',
  },
  ebs_unavailable: { what: 'EBS is not available now.', next: tryAgain },
  ebs_timeout: { what: 'EBS did not answer in time.', next: tryAgain },
  ebs_busy: { what: 'EBS is busy and asks for patience.', next: 'Wait a minute, then try again.' },
  ebs_error: { what: 'EBS failed.', next: 'Try again; if it stays, look in the event log of EBS.' },
  ebs_invalid_answer: { what: 'EBS gave an answer that cannot be read.', next: tellOperator },
  ebs_forbidden: {
    what: 'EBS does not allow this to the user who signed in.',
    next: 'Sign in as an administrator of EBS who is assigned to the application.',
  },
  egress_denied: { what: 'The relay may not reach the address of EBS.', next: tellOperator },
  unknown_type: { what: 'This environment has no such endpoint type.', next: 'Choose another type.' },
  type_not_in_scope: { what: 'The sign-in was for another application.', next: signInAgain },
  registration_guided: {
    what: 'Here, endpoint tokens are made in the Cloud Store itself.',
    next: 'Open the Integrations tab of your subscription in the Cloud Store.',
  },
  check_failed: { what: 'Something that is needed first is missing.', next: 'See to it, then try again.' },
  checks_unconfirmed: { what: 'Something could not be checked.', next: 'Look yourself, then go on.' },
  endpoint_exists: {
    what: 'Another endpoint token of this type is registered in EBS.',
    next: 'EBS holds one per type. Use the registered one, or revoke it first.',
  },
  request_conflict: { what: 'This request was used for something else.', next: 'Start again with Add token.' },
  in_progress: { what: 'The same request is being worked on.', next: 'Wait a moment, then press Finish.' },
  outcome_unknown: {
    what: 'EBS did not say whether the endpoint token was registered.',
    next: 'Press Finish: it looks first, and never makes two.',
  },
  // the extension's own
  relay_not_connected: {
    what: 'The extension is not connected to a relay.',
    next: 'Enter the address that your administrator gave you.',
  },
  relay_unreachable: {
    what: 'The relay cannot be reached.',
    next: 'See that you are online and that the relay is running, then try again.',
  },
  relay_invalid_answer: {
    what: 'What answers at this address is no relay of this version.',
    next: 'Check the address, or update the extension or the relay.',
  },
  permission_missing: {
    what: 'The browser was not allowed to reach this address.',
    next: 'Try again, and press Allow when the browser asks.',
  },
  user_denied: { what: 'You pressed Deny in EBS.', next: 'Try again whenever you want to.' },
  window_closed: {
    what: 'The sign-in window was closed before you pressed Allow or Deny.',
    next: 'Try again, and finish in the window.',
  },
  authorization_unreachable: {
    what: 'The sign-in page of EBS could not be loaded.',
    next: 'Either EBS cannot be reached, or the redirect URI of this extension is not registered there.',
  },
  authorization_refused: { what: 'EBS refused the sign-in.', next: tellOperator },
  authorization_invalid: {
    what: 'The answer to the sign-in was not for us, so it was thrown away.',
    next: signInAgain,
  },
  sign_in_required: { what: 'You are not signed in to EBS.', next: 'Sign in, then try again.' },
  busy: { what: 'Another endpoint token is being created.', next: 'Finish that one first.' },
  unknown_token: { what: 'This endpoint token is not here any more.', next: 'Go back to the list.' },
  value_not_here: {
    what: 'The value of this endpoint token is not on this computer.',
    next: 'It is where it was created.',
  },
  record_damaged: {
    what: 'The record of this endpoint token is damaged and does not open.',
    next: 'EBS is not affected. Create a new endpoint token, or restore a backup.',
  },
  vault_failed: {
    what: 'The browser could not read or write the vault.',
    next: 'See that the disk is not full, then try again.',
  },
  message_refused: { what: 'This page may not do that.', next: 'Do it in the side panel.' },
  invalid_message: { what: 'The extension was updated while this page was open.', next: 'Close it and open it again.' },
  unexpected: { what: 'Something unexpected happened.', next: ourFault },
}

const results: Record<Comparison | 'unchecked', string> = {
  match: 'In EBS',
  differs: 'Differs',
  missing: 'Missing in EBS',
  'nothing-to-compare': 'Not comparable',
  unchecked: 'Not checked',
}

const rowResults: Record<Comparison | 'unchecked', string> = {
  match: 'Match',
  differs: 'Differs',
  missing: 'Missing',
  'nothing-to-compare': 'Nothing to compare with',
  unchecked: 'Not checked',
}

const checks: Record<CheckId, string> = {
  'trusted-connection': 'Trusted connection',
  application: 'Application in the subscription',
  administrator: 'Administrator assigned',
}

const reasons: Record<CheckReason, (subject: string) => { what: string; remedy: string }> = {
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
  'not-published': () => ({
    what: 'This environment offers no way to find out.',
    remedy: 'Look in the Cloud Store, then go on.',
  }),
  'ebs-error': () => ({
    what: 'EBS failed while it was asked.',
    remedy: 'Try again, or look in the Cloud Store yourself.',
  }),
}

export const en = {
  name: 'Integrations for Entersoft Business Suite',
  title: 'Integrations',
  loading: 'Loading…',
  kind: { production: 'Production', test: 'Test' },
  back: 'Back',
  cancel: 'Cancel',
  backToList: 'Back to the list',
  tryAgain: 'Try again',
  settings: 'Settings',
  environment: 'Environment',
  signedInAs: (user: string) => `Signed in to EBS as ${user}`,
  notSignedIn: 'Not signed in to EBS',
  signIn: 'Sign in to EBS',
  signOut: 'Sign out',
  list: {
    search: 'Search',
    add: 'Add token',
    parameters: 'EBS parameters',
    none: 'No endpoint tokens yet',
    teach:
      'An application of the Cloud Store connects to EBS with an endpoint token. Add one: you describe it, allow it in EBS, and it is registered and verified for you.',
    noMatch: 'Nothing matches your search.',
    checked: (ago: string) => `checked ${ago}`,
    notHere: 'value not on this computer',
    foreign: 'Registered in EBS',
    damaged: 'record damaged',
    underWay: 'An endpoint token is being created',
    open: 'An endpoint token is not finished',
    show: 'Show',
    openToken: (name: string) => `Open ${name}`,
  },
  connect: {
    title: 'Connect to your relay',
    teach: 'The relay is a small server of your company that talks to EBS. Your administrator knows its address.',
    label: 'Address of the relay',
    example: 'https://relay.example.com',
    button: 'Connect',
    permission:
      'The browser asks whether the extension may reach this address and the pages of your EBS. Nothing else leaves this computer.',
  },
  describe: {
    title: 'Add token',
    teach: 'An endpoint token lets an application of the Cloud Store connect to EBS.',
    description: 'Description',
    descriptionHelp: 'Your own words, to tell it from others.',
    example: 'Spring campaign',
    type: 'Type of endpoint token',
    choose: 'Choose…',
    next: 'Next: sign in to EBS',
    what: 'A window of your EBS opens. Sign in as an administrator and press Allow; Deny creates nothing.',
    missing: 'Please fill in this field.',
    production: 'This is a production environment: what you create counts at once.',
  },
  progress: {
    titles: { authorize: 'Authorize in EBS', register: 'Create and register', verify: 'Verify in EBS' },
    what: {
      authorize: 'A window of your EBS is open. Sign in as an administrator and press Allow.',
      register: 'EBS creates and registers the endpoint token. This usually takes a few seconds.',
      verify: 'The company parameters of EBS are read and compared with what they should be.',
    },
    steps: {
      authorize: 'Allowed by you in EBS',
      register: 'Registered in EBS',
      verify: 'Parameters verified',
    },
    seconds: (seconds: number) => `${seconds} s`,
    status: { done: 'done', current: 'in progress', waiting: 'not yet' },
  },
  outcome: {
    denied: 'Nothing was created',
    closed: 'Nothing was created',
    blocked: 'Not possible yet',
    confirm: 'Please look yourself',
    confirmTeach: 'Everything else is in order, but this could not be checked here:',
    confirmButton: 'I looked: go on',
    taken: 'Another one is registered',
    interrupted: 'Not finished',
    interruptedNothing: 'The sign-in was interrupted. Nothing was created in EBS.',
    interruptedUnknown:
      'The browser or the network stopped in between. EBS may have registered the endpoint token: Finish looks first, and never makes two.',
    failed: 'That did not work',
    finish: 'Finish',
    openToken: 'Show the registered one',
    done: {
      no: 'Nothing was created in EBS.',
      yes: 'It is registered in EBS.',
      unknown: 'EBS may have registered it.',
    },
  },
  done: {
    match: 'Created and verified',
    differs: 'Created, but EBS differs',
    missing: 'Created, but EBS does not show it yet',
    'nothing-to-compare': 'Created; not everything can be compared',
    unchecked: 'Created, but not verified yet',
    addAnother: 'Add another',
  },
  token: {
    value: 'Value',
    hidden: 'Value is hidden, click to show',
    shown: 'Value is shown',
    hide: 'Hide',
    hidesIn: (seconds: number) => `hides in ${seconds} s`,
    copy: 'Copy',
    copyHeader: 'Copy as header',
    copied: 'Copied',
    notHere:
      'The value is not on this computer: it was created elsewhere. EBS has it registered, so it can be verified here in part.',
    inEbs: 'In EBS',
    neverChecked: 'not checked yet',
    check: 'Check again',
    checking: 'Checking…',
    test: 'Test connection',
    accepted: (ms: number) => `EBS accepts the key (${ms} ms)`,
    refused: (ms: number) => `EBS refuses the key (${ms} ms)`,
    created: (when: string) => `Created ${when}`,
    parameter: 'Parameter',
    expected: 'Expected',
    actual: 'In EBS',
    empty: 'empty',
    unknown: 'not known',
    drift:
      'Somebody changed this in EBS. An EBS administrator can put the expected value back in the Parameters Panel, section “Entersoft Cloud Store”.',
  },
  parameters: {
    title: 'EBS parameters',
    teach: 'The section “Entersoft Cloud Store” of the company parameters, as EBS has it now.',
    none: 'No endpoint token is registered yet: these fill in when you add the first one.',
    signIn: 'Sign in to EBS to read them.',
    read: (ago: string) => `read ${ago}`,
    again: 'Read again',
    roles: { endpoint: 'Endpoint', 'subscription-id': 'SubscriptionID', 'subscription-gid': 'SubscriptionGID' },
    set: 'set',
  },
  portal: {
    openPanel: 'Open',
    checkAll: 'Check',
    signIn: 'Sign in to EBS in the side panel to check.',
    lookOnly: 'Values are shown in the side panel only.',
  },
  options: {
    title: 'Settings',
    relay: 'Relay',
    change: 'Connect',
    environments: 'Environments',
    none: 'Connect to a relay to see its environments.',
    protection: 'What protects the values',
    device:
      'Values are sealed with AES-256 and a key that this browser keeps and never hands out. That protects them from somebody who copies the files of the browser’s database. It does not protect them from somebody who can use this computer as you.',
    registration: { http: 'created from here', guided: 'created in the Cloud Store, guided' },
  },
  welcome: {
    title: 'Welcome',
    teach:
      'Create endpoint tokens of the Cloud Store, have them registered in EBS, and see that EBS has the right values.',
    connected: 'Connected',
    ready: (count: number) => (count === 1 ? 'One environment is ready.' : `${count} environments are ready.`),
    next: 'Press the button of this extension in the toolbar: the side panel opens. Then press Add token.',
  },
  details: {
    title: 'Details',
    code: 'Code',
    at: 'Time',
    request: 'Request',
    ebs: 'EBS message',
    subject: 'About',
    copy: 'Copy details',
  },
  results,
  rowResults,
  checks,
  checkStatus: { pass: 'in order', fail: 'not in order', unknown: 'not known', waiting: 'not checked yet' },
  reasons,
  failures,
}

/** The shape that every language has. */
export type Texts = typeof en
